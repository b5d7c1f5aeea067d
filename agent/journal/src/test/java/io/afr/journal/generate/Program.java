package io.afr.journal.generate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A service, which is started anew now and then. */
final class Program {

  private static final List<String> NAMES =
      List.of("shop", "travel", "bank", "insurance", "warehouse", "school", "kitchen", "audit");

  static final int MOST = NAMES.size();

  private final List<Life> lives = new ArrayList<>();
  private final Instant start;
  private final Duration each;
  private int oldest;

  Program(Path home, int which, Instant start, Duration span, int lives, long seed) {
    this.start = start;
    this.each = span.dividedBy(lives);
    for (int i = 0; i < lives; i++) {
      Instant begin = start.plus(each.multipliedBy(i));
      this.lives.add(Life.of(home, NAMES.get(which), i, begin, seed + which));
    }
  }

  /** The JVM that takes what begins at this time. */
  Life at(Instant time) {
    return lives.get(which(time));
  }

  private int which(Instant time) {
    long past = Duration.between(start, time).toMillis() / each.toMillis();
    return (int) Math.max(0, Math.min(lives.size() - 1, past));
  }

  /** Ends the JVMs that have been followed by another and have nothing left to do. */
  void endThoseBefore(Instant time) {
    while (oldest < which(time) && lives.get(oldest).isEmpty()) {
      lives.get(oldest++).close();
    }
  }

  void close() {
    lives.forEach(Life::close);
  }
}
