package io.afr.reader.cli;

import io.afr.reader.Home;
import io.afr.reader.Problem;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** A home as commands meet it: it may be empty, and what is damaged in it is told once. */
final class Recordings {

  static final String LAST = "last";

  private final Console console;
  private final Home home;
  private final Set<Problem> told = new HashSet<>();

  private Recordings(Console console, Home home) {
    this.console = console;
    this.home = home;
  }

  static Recordings open(Console console, Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw CommandFailure.unreadable(directory + ": is a file; a home is a directory");
    }
    return new Recordings(console, Home.open(directory));
  }

  Home home() {
    return home;
  }

  /** Whether nothing was ever recorded here. */
  boolean isEmpty() {
    return home.journals().isEmpty() && home.problems().isEmpty();
  }

  /** One line for each thing that could not be read and has not been told yet. */
  void warn() {
    for (Problem problem : home.problems()) {
      if (told.add(problem)) {
        String mark = console.screen().paint(Ink.WARN, "afr: warning: ");
        console.err().println(mark + Harmless.line(problem.toString()));
      }
    }
  }

  /** Tells somebody who has just started what to do. */
  void hint() {
    console.out().println("Nothing is recorded in " + home.directory() + " yet.");
    console.out().println("Record a program like this:");
    console.out().println("  java -javaagent:$(java -jar afr.jar agent --path) -jar app.jar");
  }
}
