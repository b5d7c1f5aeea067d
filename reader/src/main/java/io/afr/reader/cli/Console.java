package io.afr.reader.cli;

import io.afr.reader.terminal.Screen;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The world outside, as far as a command knows it.
 *
 * @param out results
 * @param err warnings and errors
 * @param screen what {@code out} is
 * @param watched whether somebody looks at {@code err} while a command works
 * @param played whether somebody looks at {@code out}, so that it may take its time
 */
public record Console(
    PrintWriter out,
    PrintWriter err,
    Screen screen,
    boolean watched,
    boolean played,
    Map<String, String> environment,
    Clock clock,
    Pause pause) {

  /** Where recordings are unless {@code --home} says otherwise. */
  Path defaultHome() {
    String named = environment.getOrDefault("AFR_HOME", "");
    return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".afr") : Path.of(named);
  }
}
