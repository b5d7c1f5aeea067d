package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts the actions that are missing from the tape until a {@link Gap} tells of them. */
final class Losses {

  private static final int MAX_REASONS = 4;

  private final Set<String> reasons = new LinkedHashSet<>();
  private volatile long count;
  private long telling;
  private volatile long counted;

  long count() {
    return count;
  }

  /**
   * An entry is missing. An end without a recorded begin is part of an action already counted, and
   * so is one whose begin was lost with its journal.
   */
  void add(Entry entry, String because) {
    if (entry instanceof Begin || (entry instanceof End end && end.begin() > counted)) {
      add(1, because);
    }
  }

  synchronized void add(long actions, String because) {
    count = count + actions;
    if (!because.isEmpty() && reasons.size() < MAX_REASONS) {
      reasons.add(because);
    }
  }

  /** A journal is lost with all its actions, the last of which has no larger number. */
  void addJournal(long actions, long lastNumber, String because) {
    counted = lastNumber;
    add(actions, because);
  }

  /**
   * The gap to append, after which {@link #told} is to be called; null if there is none, or if
   * another thread is appending one.
   */
  synchronized @Nullable Gap take(long timeMicros) {
    if (count == 0 || telling != 0) {
      return null;
    }
    Gap gap = new Gap(0, timeMicros, count, String.join("; ", reasons));
    telling = count;
    reasons.clear();
    return gap;
  }

  /** What a gap tells of is missing until the gap is on the tape. */
  synchronized void told(Gap gap, boolean isOnTape) {
    telling = 0;
    add(isOnTape ? -gap.actions() : 0, isOnTape ? "" : gap.reason());
    notifyAll();
  }

  /** Waits for a gap that another thread is appending. */
  synchronized void awaitTold(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (telling != 0 && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }
}
