package io.afr.reader.cli;

import java.time.Duration;

/** Waiting, for commands that look again and again. */
@FunctionalInterface
public interface Pause {

  /** Waits; false if the wait was interrupted, so that the command ends. */
  boolean rest(Duration time);

  /** By the clock on the wall. */
  static boolean sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
