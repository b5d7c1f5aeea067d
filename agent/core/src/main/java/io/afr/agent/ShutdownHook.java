package io.afr.agent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the recording when the JVM ends in an orderly way, and has the last lines said. The end of
 * the program does not wait longer than a moment for it.
 */
final class ShutdownHook extends Thread {

  private static final long limitMillis = 3_000;
  private static final long registrationMillis = 1_000;

  private final Lines lines;
  private final Runnable finish;
  private final CountDownLatch registered = new CountDownLatch(1);

  ShutdownHook(Lines lines, Runnable finish) {
    super(null, null, "afr-shutdown", 0, false);
    this.lines = lines;
    this.finish = finish;
    setContextClassLoader(ShutdownHook.class.getClassLoader());
  }

  /** Once there is something to end. A JVM that is already ending takes no more hooks. */
  synchronized void register() {
    if (isRegistered()) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(this);
    } catch (IllegalStateException ending) {
      start();
    } finally {
      registered.countDown();
    }
  }

  boolean isRegistered() {
    return registered.getCount() == 0;
  }

  /** Waits for a thread of the agent's, which registers: the program may not be allowed to. */
  void awaitRegistration() {
    try {
      boolean unused = registered.await(registrationMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // The interrupt was meant for the program.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    Thread closer = new Thread(null, finish, "afr-close", 0, false);
    closer.setDaemon(true);
    closer.start();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
    try {
      boolean unused = lines.await(limitMillis);
      closer.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
