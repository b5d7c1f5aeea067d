package io.afr.agent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When the journal is opened, which takes a good part of a second of a processor: not while the
 * program starts, unless it has a call to record by then.
 */
final class Opening implements Runnable {

  /** Who looks after a program that has made no call yet finds its journal a moment later. */
  private static final long MOST_SECONDS = 10;

  private static final long MOST_END_MILLIS = 2_500;

  private final CountDownLatch due = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** It is time: the first call has begun, the program ends, or it has long been running. */
  @Override
  public void run() {
    due.countDown();
  }

  void awaitDue() throws InterruptedException {
    boolean unused = due.await(MOST_SECONDS, TimeUnit.SECONDS);
  }

  void done() {
    done.countDown();
  }

  /** For a program that is ending; it is not kept any longer than that. */
  void awaitDone() throws InterruptedException {
    boolean unused = done.await(MOST_END_MILLIS, TimeUnit.MILLISECONDS);
  }
}
