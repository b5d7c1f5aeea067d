package io.afr.agent;

import io.afr.agent.log.Log;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lines on stderr about what happened inside class loading. A thread of the agent's prints them:
 * another thread may hold the stream's lock and wait for the very class that is being loaded.
 */
final class Lines {

  private final AgentThread thread;
  private int waiting;

  Lines(AgentThread thread) {
    this.thread = thread;
  }

  /** Says this soon, as {@link Log#warn} does, and with {@link Log#debug} what was thrown. */
  void say(String cause, String message) {
    submit(new Line(cause, message, null));
  }

  void say(String cause, String message, Throwable thrown) {
    submit(new Line(cause, message, thrown));
  }

  private void submit(Line line) {
    synchronized (this) {
      waiting++;
    }
    thread.submit(line);
  }

  /**
   * Waits until everything has been said.
   *
   * @return false if the time was too short
   */
  synchronized boolean await(long millis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = millis;
    while (waiting > 0 && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
    return waiting == 0;
  }

  private synchronized void said() {
    waiting--;
    notifyAll();
  }

  private final class Line implements Runnable {

    private final String cause;
    private final String message;
    private final @Nullable Throwable thrown;

    Line(String cause, String message, @Nullable Throwable thrown) {
      this.cause = cause;
      this.message = message;
      this.thrown = thrown;
    }

    @Override
    public void run() {
      try {
        Log.warn(cause, message);
        if (thrown != null) {
          Log.debug(cause, thrown);
        }
      } finally {
        said();
      }
    }
  }
}
