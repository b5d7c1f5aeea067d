package io.afr.reader.web;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something that becomes so by itself. */
final class Await {

  private static final long most = Duration.ofSeconds(60).toNanos();

  private Await() {}

  static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + most;
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not become so");
      }
      Thread.onSpinWait();
    }
  }
}
