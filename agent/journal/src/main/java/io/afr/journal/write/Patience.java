package io.afr.journal.write;

import java.util.concurrent.TimeUnit;

/**
 * How long to wait before a paused recording is tried again: longer each time where it pauses again
 * soon after it went on.
 */
final class Patience {

  private static final long SOON = TimeUnit.MINUTES.toNanos(1);

  private final long firstMillis;
  private long millis;
  private long resumed;

  Patience(long firstMillis) {
    this.firstMillis = firstMillis;
  }

  synchronized long next() {
    boolean isSoon = millis > 0 && System.nanoTime() - resumed < SOON;
    millis = isSoon ? Recovery.nextDelay(millis) : firstMillis;
    return millis;
  }

  synchronized void resumed() {
    resumed = System.nanoTime();
  }
}
