package io.afr.reader.cli;

import io.afr.reader.terminal.Screen;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as a shell would, on one home. */
final class Shell {

  private final Map<String, String> environment;
  private Screen screen;
  private final Clock clock;
  private Pause pause = time -> false;
  private boolean watched;
  private boolean played;

  /** What a command left behind. */
  record Ran(int exitCode, String out, String err) {

    /** The output as the one document that it must be. */
    JsonNode json() {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(out);
    }
  }

  private Shell(Map<String, String> environment, Screen screen, Clock clock) {
    this.environment = environment;
    this.screen = screen;
    this.clock = clock;
  }

  static Shell in(Path home) {
    return new Shell(
        Map.of("AFR_HOME", home.toString()), Screen.plain(), Clock.system(ZoneOffset.UTC));
  }

  /** What happens between two looks of a command that follows; else it ends after the first. */
  Shell waiting(Pause between) {
    pause = between;
    return this;
  }

  /** As if somebody looked at standard error. */
  Shell watched() {
    watched = true;
    return this;
  }

  /** In a terminal of so many columns. */
  Shell wide(int columns) {
    screen = new Screen(columns, false, true);
    return this;
  }

  /** As if somebody looked at standard output. */
  Shell played() {
    played = true;
    return this;
  }

  /** For asking what there is, not for running it. */
  Console console() {
    return console(new StringWriter(), new StringWriter());
  }

  private Console console(StringWriter out, StringWriter err) {
    return new Console(
        new PrintWriter(out),
        new PrintWriter(err),
        screen,
        watched,
        played,
        environment,
        clock,
        pause);
  }

  Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(console(out, err), args);
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
