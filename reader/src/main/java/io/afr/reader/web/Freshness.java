package io.afr.reader.web;

import io.afr.reader.Home;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a home is still what it was. To look costs a turn at the desk, so one looks for all who
 * ask within a moment.
 */
final class Freshness {

  private static final long MOMENT = Duration.ofMillis(200).toNanos();

  /** While the desk is busy, an answer may be as old as this. */
  private static final long AT_MOST = Duration.ofSeconds(1).toNanos();

  private final Desk desk;
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile Look last = new Look("", System.nanoTime() - AT_MOST);

  private record Look(String stamp, long at) {}

  Freshness(Desk desk) {
    this.desk = desk;
  }

  String stamp() {
    Look known = last;
    long age = System.nanoTime() - known.at;
    if (age < MOMENT
        || (age < AT_MOST && !(desk.isFree() && isLooking.compareAndSet(false, true)))) {
      return known.stamp;
    }
    try {
      return look();
    } finally {
      isLooking.set(false);
    }
  }

  private String look() {
    // Before it is asked: what is recorded meanwhile is found the next time.
    long now = System.nanoTime();
    String stamp = desk.ask(Home::stamp);
    last = new Look(stamp, now);
    return stamp;
  }

  /** Something has just been recorded by ourselves. */
  void changed() {
    last = new Look(last.stamp, System.nanoTime() - AT_MOST);
  }
}
