package io.afr.benchmarks.action;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The JVM's own compiler, which works behind the program: what it still has to do after a warm-up
 * would be counted as the program's.
 */
final class Compiler {

  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();

  private Compiler() {}

  static long millis() {
    return compilation.getTotalCompilationTime();
  }

  /** Waits until nothing has been compiled for a while. */
  static void awaitQuiet() {
    long start = System.nanoTime();
    long quietSince = start;
    long seen = millis();
    while (System.nanoTime() - quietSince < QUIET_NANOS
        && System.nanoTime() - start < LONGEST_NANOS) {
      LockSupport.parkNanos(LOOK_NANOS);
      long now = millis();
      if (now != seen) {
        seen = now;
        quietSince = System.nanoTime();
      }
    }
  }
}
