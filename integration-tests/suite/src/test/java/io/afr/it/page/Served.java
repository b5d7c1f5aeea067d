package io.afr.it.page;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A home with a real {@code afr serve} over it, from the first question on. */
final class Served implements AutoCloseable {
  private static final Pattern shownAt = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final Stage stage;
  private @Nullable URI address;

  private Served(Stage stage) {
    this.stage = stage;
  }

  /** A copy of what has been recorded. */
  static Served copyOf(Stage recorded) {
    try {
      return new Served(recorded.again());
    } catch (IOException e) {
      throw new AssertionError("it cannot be copied", e);
    }
  }

  Stage stage() {
    return stage;
  }

  synchronized URI address() {
    if (address == null) {
      address = serve();
    }
    return address;
  }

  private URI serve() {
    String output;
    try {
      AgentJvm serve =
          stage.keep(
              AgentJvm.startJar(
                  Built.readerJar(),
                  List.of("serve", "--port", "0", "--home", stage.home().toString())));
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

  @Override
  public void close() throws IOException, InterruptedException {
    stage.close();
  }
}
