package io.afr.it.faults;

import io.afr.it.harness.Recording;
import java.nio.file.Path;

/** Waits for what a recording does by itself. The test's time limit is that of the wait. */
final class Wait {
  private Wait() {}

  /** What may be asked before there is an answer. */
  interface Condition {
    boolean holds() throws Exception;
  }

  static void until(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.onSpinWait();
    }
  }

  /** Until a tape tells what was missing. */
  static void untilResumed(Path home) throws Exception {
    until(() -> Gaps.actions(new Recording(home)) > 0);
  }

  /** Until so many actions stand on a tape: what waited in memory is gone with the program. */
  static void untilRecorded(Path home, int actions) throws Exception {
    until(() -> new Recording(home).everything().size() >= actions);
  }
}
