package io.afr.reader.cli;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.ReaderException;
import io.afr.reader.SessionRef;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.ProgressBar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A home as commands meet it: it may be empty, and what is damaged in it is told once. */
final class Recordings {

  static final String LAST = "last";

  private final Console console;
  private final Home home;
  private final Set<String> told = new HashSet<>();

  private Recordings(Console console, Home home) {
    this.console = console;
    this.home = home;
  }

  static Recordings open(Console console, Path directory) {
    check(directory);
    return new Recordings(console, Home.open(directory, indexing(console)));
  }

  /** Refuses what is no home. */
  static void check(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw CommandFailure.unreadable(directory + ": is a file; a home is a directory");
    }
    if (Files.exists(directory.resolve("journal.json"))) {
      Path around = directory.toAbsolutePath().normalize().resolve("../..").normalize();
      throw CommandFailure.unreadable(
          directory + ": is a single journal; give the home around it: --home " + around);
    }
  }

  /** A bar that vanishes once the index is up to date. */
  private static Progress indexing(Console console) {
    ProgressBar bar =
        new ProgressBar(
            console.err(),
            console.watched(),
            console.screen().unicode(),
            console.clock(),
            "Indexing");
    return (done, total) -> {
      bar.reached(done, total);
      if (done >= total) {
        bar.close();
      }
    };
  }

  Home home() {
    return home;
  }

  /** Whether nothing was ever recorded here. */
  boolean isEmpty() {
    return home.isEmpty();
  }

  /** Finds the session that a name means, or says why there is none and where to look. */
  SessionRef find(String name) {
    try {
      return home.find(name);
    } catch (ReaderException e) {
      if (e.code() != ReaderException.Code.NOT_FOUND) {
        throw e;
      }
      throw CommandFailure.notFound(e.getMessage() + "; " + whereElse());
    }
  }

  private String whereElse() {
    List<String> unread = unread();
    if (!unread.isEmpty()) {
      String others =
          unread.size() == 1 ? "" : " and " + (unread.size() - 1) + " more (see 'afr doctor')";
      return "not everything could be read: " + unread.get(0) + others;
    }
    return home.search(Filter.all()).rows().isEmpty()
        ? "nothing is recorded in " + home.directory() + " yet"
        : "'afr list' shows which there are";
  }

  /** One line for each file that could not be read and has not been told of yet. */
  void warn() {
    for (String problem : unread()) {
      if (told.add(problem)) {
        console.err().println("afr: warning: " + Harmless.line(problem));
      }
    }
  }

  /** A file may be damaged in thousands of places, which only the doctor lists. */
  private List<String> unread() {
    Map<Path, List<Problem>> byPath = new LinkedHashMap<>();
    for (Problem problem : home.problems()) {
      byPath.computeIfAbsent(problem.path(), any -> new ArrayList<>()).add(problem);
    }
    return byPath.values().stream().map(Recordings::together).toList();
  }

  private static String together(List<Problem> problems) {
    int others = problems.size() - 1;
    return problems.get(0)
        + (others == 0 ? "" : ", and in " + Amounts.counted(others, "place") + " more");
  }

  /** Tells somebody who has just started what to do. */
  void hint() {
    console
        .out()
        .println(
            "Nothing is recorded in "
                + Harmless.line(home.directory().toString(), 1_000)
                + " yet.");
    console.out().println("Record a program like this:");
    console.out().println("  java -jar afr.jar record -- java -jar app.jar");
  }
}
