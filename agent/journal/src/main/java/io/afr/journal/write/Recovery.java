package io.afr.journal.write;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.function.BooleanSupplier;

/** Tries on a thread of its own to write again after a failure, less and less often. */
final class Recovery {

  private static final long MIN_DELAY_MILLIS = 10;
  private static final long MAX_DELAY_MILLIS = 10_000;

  private Recovery() {}

  /** What is tried until it does not throw. */
  interface Attempt {
    void run() throws Exception;
  }

  static void start(BooleanSupplier isWanted, Attempt attempt, long firstDelayMillis) {
    Runnable task = () -> run(isWanted, attempt, firstDelayMillis);
    thread(task).start();
  }

  /**
   * Made on the program's thread, whose group, priority, permissions, locals and class loader it
   * must not take along.
   */
  @SuppressWarnings({"removal", "ThreadPriorityCheck"})
  private static Thread thread(Runnable task) {
    PrivilegedAction<Thread> made = () -> new Thread(root(), task, "afr-journal", 0, false);
    Thread thread = AccessController.doPrivileged(made);
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY);
    thread.setContextClassLoader(Recovery.class.getClassLoader());
    return thread;
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  private static void run(BooleanSupplier isWanted, Attempt attempt, long firstDelayMillis) {
    long delay = firstDelayMillis;
    do {
      sleep(delay);
      delay = nextDelay(delay);
    } while (isWanted.getAsBoolean() && !succeeds(attempt));
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      // Meant for whomever. Who gave up here would leave the recording paused for ever.
      return;
    }
  }

  static long nextDelay(long delay) {
    return Math.min(Math.max(delay * 2, MIN_DELAY_MILLIS), MAX_DELAY_MILLIS);
  }

  private static boolean succeeds(Attempt attempt) {
    try {
      attempt.run();
      return true;
    } catch (Throwable e) {
      // Still full, still gone: the pause was told of, and the next attempt comes.
      return false;
    }
  }
}
