package io.afr.reader.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a program with the agent in place and is not noticed: what it reads and prints, the
 * signals that are meant for it and its exit code pass through.
 */
public final class Launch {

  private final ProcessBuilder builder;

  private Launch(ProcessBuilder builder) {
    this.builder = builder;
  }

  /**
   * A program that has not been started yet.
   *
   * @param environment variables that the program gets besides those of this process
   */
  public static Launch of(List<String> command, JavaAgent agent, Map<String, String> environment) {
    List<String> words = new ArrayList<>(command);
    ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
    builder.environment().putAll(environment);
    agent.addTo(words, builder.environment());
    return new Launch(builder);
  }

  List<String> command() {
    return builder.command();
  }

  Map<String, String> environment() {
    return builder.environment();
  }

  /**
   * Runs the program to its end.
   *
   * @return its exit code; 128 + n if signal n ended it, as shells say it
   * @throws IOException if it cannot be started
   */
  public int run() throws IOException {
    Process program = builder.start();
    try (Signals signals = Signals.passOnTo(program)) {
      while (true) {
        try {
          return program.waitFor();
        } catch (InterruptedException e) {
          // Only the program's end ends this.
          program.destroy();
        }
      }
    }
  }
}
