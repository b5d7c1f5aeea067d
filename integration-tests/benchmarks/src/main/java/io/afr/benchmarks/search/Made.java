package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Trees;
import io.afr.journal.generate.Corpus;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.ProgressBar;
import io.afr.reader.terminal.TerminalProbe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * A home full of made-up sessions.
 *
 * @param millis what it took to write them
 */
record Made(Path home, int sessions, long actions, double millis, long bytes) {

  static Made of(Path parent, long seed, int sessions) throws IOException {
    return at(parent.resolve("sessions-" + sessions), seed, sessions);
  }

  /** Written into a home that is there, or is made. */
  static Made at(Path home, long seed, int sessions) throws IOException {
    Corpus corpus = Corpus.of(seed, sessions);
    long start = System.nanoTime();
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean isWatched = new TerminalProbe(System.getenv()).isWatched();
    try (ProgressBar bar =
        new ProgressBar(
            err,
            isWatched,
            true,
            Clock.systemUTC(),
            "Writing",
            total -> Amounts.counted(total, "session"))) {
      corpus.write(home, done -> bar.reached(done, sessions));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    Trees.force(home);
    return new Made(home, sessions, corpus.actions(), millis, bytes(home));
  }

  /** All that lies below a directory now. */
  static long bytes(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      return paths.filter(Files::isRegularFile).mapToLong(Made::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
