package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;

/** Counts the actions that are missing from the tape until a {@link Gap} tells of them. */
final class Losses {

  private volatile long count;
  private String reason = "";

  long count() {
    return count;
  }

  /** An entry is missing. An end without a recorded begin is part of an action already counted. */
  void add(Entry entry, String because) {
    if (entry instanceof Begin || (entry instanceof End end && end.begin() > 0)) {
      add(1, because);
    }
  }

  synchronized void add(long actions, String because) {
    count = count + actions;
    reason = because.isEmpty() ? reason : because;
  }

  /** Why the latest are missing. */
  synchronized String reason() {
    return reason;
  }

  synchronized Gap take(long timeMicros) {
    Gap gap = new Gap(0, timeMicros, count, reason);
    count = 0;
    return gap;
  }
}
