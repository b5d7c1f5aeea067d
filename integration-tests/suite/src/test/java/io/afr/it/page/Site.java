package io.afr.it.page;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.it.provider.FakeProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A home that sample agents recorded under the built agent, and a real {@code afr serve} over it,
 * for the tests of a class. Use it with {@code @RegisterExtension} on a static field.
 */
final class Site implements BeforeAllCallback, AfterAllCallback {
  private static final Pattern shownAt = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  /** What is recorded before the site is served. */
  @FunctionalInterface
  interface Story {
    void tell(Site site) throws Exception;
  }

  private final Story story;
  private final List<AgentJvm> started = new ArrayList<>();
  private @Nullable FakeProvider provider;
  private @Nullable Path directory;
  private @Nullable URI address;

  private Site(Story story) {
    this.story = story;
  }

  static Site of(Story story) {
    return new Site(story);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    provider = FakeProvider.start();
    directory = Files.createTempDirectory("afr-site-");
    story.tell(this);
  }

  private URI serve() {
    String output;
    try {
      AgentJvm serve =
          AgentJvm.startJar(
              Built.readerJar(), List.of("serve", "--port", "0", "--home", home().toString()));
      started.add(serve);
      serve.awaitOutput(" until Ctrl-C");
      output = serve.output();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("it cannot be served", e);
    }
    Matcher found = shownAt.matcher(output);
    if (!found.find()) {
      throw new AssertionError(output);
    }
    return URI.create(found.group());
  }

  FakeProvider provider() {
    return Objects.requireNonNull(provider);
  }

  Path home() {
    return Objects.requireNonNull(directory).resolve("home");
  }

  /** What is recorded so far, as the library reads it. */
  Recording recording() {
    return new Recording(home());
  }

  /** Where the page is; it is served from the first question on. */
  URI address() {
    if (address == null) {
      address = serve();
    }
    return address;
  }

  /** A place on the site, without a slash at its front. */
  URI at(String place) {
    return address().resolve(place);
  }

  /** Starts a program under the agent, which records into this home; it ends with the class. */
  AgentJvm start(Program program) throws IOException {
    AgentJvm jvm = AgentJvm.startWithAgent(program.agentOption("home", home().toString()));
    started.add(jvm);
    return jvm;
  }

  /** Runs programs beside each other until all have ended well. */
  void record(Program... programs) throws IOException, InterruptedException {
    List<AgentJvm> running = new ArrayList<>();
    for (Program program : programs) {
      running.add(start(program));
    }
    for (AgentJvm each : running) {
      Finished end = each.await();
      if (end.exitCode() != 0 || !end.err().isEmpty()) {
        throw new AssertionError(end.toString());
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    for (AgentJvm jvm : started) {
      jvm.close();
    }
    if (provider != null) {
      provider.close();
    }
    if (directory != null) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
