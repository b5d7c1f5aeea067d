package io.afr.it.page;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Program;
import io.afr.it.provider.FakeProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where sample agents run under the built agent, with a provider and a home of its own. */
final class Stage implements AutoCloseable {
  private final FakeProvider provider;
  private final Path directory;
  private final List<AgentJvm> started = new ArrayList<>();

  private Stage(FakeProvider provider, Path directory) {
    this.provider = provider;
    this.directory = directory;
  }

  static Stage empty() throws IOException {
    return new Stage(FakeProvider.start(), Files.createTempDirectory("afr-stage-"));
  }

  /** Another one, on which the same has been recorded so far. */
  Stage again() throws IOException {
    Stage other = empty();
    if (Files.exists(home())) {
      try (Stream<Path> files = Files.walk(home())) {
        for (Path file : files.toList()) {
          Files.copy(
              file,
              other.home().resolve(home().relativize(file)),
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return other;
  }

  FakeProvider provider() {
    return provider;
  }

  Path home() {
    return directory.resolve("home");
  }

  /** Starts a program that records into the home; it ends with the stage. */
  AgentJvm start(Program program) throws IOException {
    return keep(AgentJvm.startWithAgent(program.agentOption("home", home().toString())));
  }

  AgentJvm keep(AgentJvm jvm) {
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
  public void close() throws IOException, InterruptedException {
    for (AgentJvm jvm : started) {
      jvm.close();
    }
    provider.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
