package io.afr.journal.disk;

import java.io.File;
import java.util.concurrent.atomic.AtomicLong;

/** A disk whose room a test chooses. */
public final class FakeDisk implements Disk {

  public static final long MEGABYTE = 1 << 20;

  private final AtomicLong asked = new AtomicLong();
  private volatile long total = 1_000 * MEGABYTE;
  private volatile long usable;
  private volatile boolean isBroken;

  public FakeDisk(long usableMegabytes) {
    usable(usableMegabytes);
  }

  public void usable(long megabytes) {
    usable = megabytes * MEGABYTE;
  }

  public void total(long megabytes) {
    total = megabytes * MEGABYTE;
  }

  /** Whether asking it fails like a write to a mapping for which there is no room. */
  public void broken(boolean broken) {
    isBroken = broken;
  }

  /** Waits until somebody has asked so many times more. */
  public void awaitAsked(int times) {
    long enough = asked.get() + times;
    while (asked.get() < enough) {
      Thread.onSpinWait();
    }
  }

  @Override
  public long total(File at) {
    return total;
  }

  @Override
  public long usable(File at) {
    asked.incrementAndGet();
    if (isBroken) {
      throw new InternalError("a fault occurred in an unsafe memory access operation");
    }
    return usable;
  }
}
