package io.afr.agent.record;

import io.afr.agent.log.Log;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Appends the pieces of streamed answers four times a second, ends calls that were abandoned, and
 * looks after the tape. It starts once the journal is open and never keeps the JVM alive.
 */
final class AgentThread implements Runnable {

  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long MAX_STOP_MILLIS = 1_000;

  private final Tape tape;

  /** What of streamed answers may wait in memory. */
  private static final long MAX_BACKLOG = 16 << 20;

  private final Backlog backlog = new Backlog(MAX_BACKLOG);
  private final Queue<Pieces> waiting = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> unended = new ConcurrentLinkedQueue<>();

  /** Those that may hold something back. */
  private final Set<Pieces> open = ConcurrentHashMap.newKeySet();

  private volatile boolean stopping;
  private volatile boolean idle;
  private volatile boolean hurried;
  private volatile @Nullable Thread thread;
  private long checked = System.nanoTime();

  AgentThread(Tape tape) {
    this.tape = tape;
  }

  /**
   * Will flush these pieces a quarter of a second from now.
   *
   * @param isNew whether it does not know of them yet
   * @param soon at once rather: there are many
   */
  void flush(Pieces pieces, boolean isNew, boolean soon) {
    if (isNew) {
      waiting.add(pieces);
    }
    if (idle || (soon && !hurried)) {
      hurried |= soon;
      LockSupport.unpark(thread);
    }
  }

  /** Will have these pieces let go of all that they hold when nothing is recorded any more. */
  void opened(Pieces pieces) {
    open.add(pieces);
  }

  void closed(Pieces pieces) {
    open.remove(pieces);
  }

  Backlog backlog() {
    return backlog;
  }

  /**
   * Makes and starts the thread. Called on another thread of the agent's: made on one of the
   * program's it would keep that one's permissions, and with them its class loaders, for ever; and
   * where the system has no thread left, the program's call would hear of it.
   */
  synchronized void start() {
    if (thread == null && !stopping) {
      Thread made = new Thread(rootGroup(), this, "afr-recorder", 0, false);
      made.setDaemon(true);
      made.setContextClassLoader(AgentThread.class.getClassLoader());
      made.start();
      thread = made;
    }
  }

  /** Does what is left to do and stops. */
  void close() {
    stopping = true;
    Thread running = thread;
    if (running != null) {
      LockSupport.unpark(running);
      try {
        running.join(MAX_STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    flush();
    for (Pieces pieces : open) {
      pieces.flushAll();
    }
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        pause();
        flush();
        Recorder.attachments().expunge();
        checkNowAndThen();
      } catch (Throwable e) {
        // Nobody is above this thread to catch and count.
        tell(e);
      }
    }
  }

  private static void tell(Throwable failed) {
    try {
      Log.warn("afr-recorder", "recording is incomplete: " + failed);
    } catch (Throwable again) {
      // No memory for the message. The thread goes on, for the program may get over it.
      return;
    }
  }

  /** Sleeps until there is something to flush, and then long enough to gather more of it. */
  private void pause() {
    idle = true;
    if (waiting.isEmpty() && !stopping) {
      LockSupport.parkNanos(this, IDLE_NANOS);
    }
    idle = false;
    // An interrupt, meant for whomever, would keep this thread from ever sleeping again.
    boolean unused = Thread.interrupted();
    long until = System.nanoTime() + PERIOD_NANOS;
    while (!waiting.isEmpty() && !stopping && !hurried && System.nanoTime() < until) {
      LockSupport.parkNanos(this, until - System.nanoTime());
    }
    hurried = false;
  }

  private void checkNowAndThen() {
    if (System.nanoTime() - checked >= CHECK_NANOS) {
      checked = System.nanoTime();
      tape.check();
      for (Pieces pieces : open) {
        pieces.flushIfLost();
      }
    }
  }

  /** Ends a call soon, which its own thread has no stack left to end. */
  void endSoon(Frame frame, Outcome outcome) {
    unended.add(() -> frame.end(outcome));
    LockSupport.unpark(thread);
  }

  /** Appends what waits, now. */
  void flush() {
    for (Runnable end = unended.poll(); end != null; end = unended.poll()) {
      end.run();
    }
    for (Pieces pieces = waiting.poll(); pieces != null; pieces = waiting.poll()) {
      pieces.flush();
    }
  }

  /** So that no thread group of the host lives longer because of us. */
  static ThreadGroup rootGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
