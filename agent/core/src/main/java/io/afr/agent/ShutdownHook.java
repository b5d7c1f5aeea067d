package io.afr.agent;

import io.afr.agent.record.Recording;

/**
 * Ends the recording when the JVM ends in an orderly way. The end of the program does not wait
 * longer than a moment for it.
 */
final class ShutdownHook extends Thread {

  private static final long limitMillis = 3_000;

  ShutdownHook() {
    super(null, null, "afr-shutdown", 0, false);
    setContextClassLoader(ShutdownHook.class.getClassLoader());
  }

  /** Once, when there is something to end. A JVM that is already ending takes no more hooks. */
  void register() {
    try {
      Runtime.getRuntime().addShutdownHook(this);
    } catch (IllegalStateException ending) {
      start();
    }
  }

  @Override
  public void run() {
    Thread closer = new Thread(null, Recording::close, "afr-close", 0, false);
    closer.setDaemon(true);
    closer.start();
    try {
      closer.join(limitMillis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
