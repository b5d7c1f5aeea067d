package io.afr.it.provider;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds a reply back until the test opens it, so that a test decides what happens first instead of
 * sleeping.
 */
public final class Gate {
  private static final long limitSeconds = 60;

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch opened = new CountDownLatch(1);

  /** Lets the reply go on, now and ever after. */
  public void open() {
    opened.countDown();
  }

  /** Waits until a reply has come to this gate. */
  public void awaitArrival() throws InterruptedException {
    await(arrived);
  }

  void pass() throws InterruptedException {
    arrived.countDown();
    await(opened);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(limitSeconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody came within " + limitSeconds + " s");
    }
  }
}
