package io.afr.agent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the journal is opened, which takes a good part of a second of a processor: at once, so that
 * the program's first call need not wait for it; but not while an application server starts, which
 * wants all processors itself, unless it has a call to record by then.
 */
final class Opening implements Runnable {

  /** Who looks after a program that has made no call yet finds its journal a moment later. */
  private static final long MOST_SECONDS = 10;

  private static final long MOST_END_MILLIS = 2_500;

  private volatile boolean isDelayed;
  private final CountDownLatch due = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** It is time: the first call has begun, the program ends, or it has long been running. */
  @Override
  public void run() {
    due.countDown();
  }

  /** An application is being started. */
  void delay() {
    isDelayed = true;
  }

  void awaitDue() throws InterruptedException {
    boolean unused = due.await(isDelayed ? MOST_SECONDS : 0, TimeUnit.SECONDS);
  }

  void done() {
    done.countDown();
  }

  /** For a program that is ending; it is not kept any longer than that. */
  void awaitDone() throws InterruptedException {
    boolean unused = done.await(MOST_END_MILLIS, TimeUnit.MILLISECONDS);
  }
}
