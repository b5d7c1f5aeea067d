package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Figures;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A JVM in which one way of answering is asked. */
final class SearchFork {

  static final String HOME = "home";
  static final String MEMORY = "memory";

  private SearchFork() {}

  /**
   * Arguments: how to answer, {@value #HOME} or {@value #MEMORY}; the home; seed and number of its
   * sessions; how many questions of each kind, and how many seconds they may take together.
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    long seed = Long.parseLong(args[2]);
    int sessions = Integer.parseInt(args[3]);
    int questions = Integer.parseInt(args[4]);
    Duration cap = Duration.ofSeconds(Long.parseLong(args[5]));
    Figures figures = new Figures();
    long start = System.nanoTime();
    try (Home home = Home.open(directory)) {
      home.search(Filter.all());
      figures.put("open", (System.nanoTime() - start) / 1e6);
      if (questions > 0) {
        Asking asking = new Asking(home, seed, sessions, questions, cap);
        Answerer asked = args[0].equals(HOME) ? new FromHome(home) : loaded(home, figures);
        asking.ask(asked, figures);
      }
      figures.put("anonymous", anonymousBytes());
    }
    figures.print();
  }

  private static Answerer loaded(Home home, Figures figures) {
    long start = System.nanoTime();
    List<Entry> entries = Entry.all(home);
    figures.put("open", (System.nanoTime() - start) / 1e6);
    return new FromMemory(entries);
  }

  /** Memory that is not a file's; what no system but Linux tells counts as 0. */
  private static double anonymousBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("RssAnon:")) {
        return 1024.0 * Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    return 0;
  }
}
