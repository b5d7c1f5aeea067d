package io.afr.journal.lock;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time in, as often as it likes.
 *
 * <p>Up to JDK 19 a program can stop its threads wherever they are ({@link Thread#stop()}). Stopped
 * between taking a lock and the {@code try} after it, or while giving it back, a thread keeps it,
 * and all others wait for ever; only a monitor is given back whatever happens. From JDK 20 on
 * nothing is stopped any more, but a virtual thread that waits for a monitor holds its carrier
 * (until JDK 24).
 */
public final class Mutex {

  private static final int NOTHING_STOPS = 20;

  private final @Nullable ReentrantLock lock =
      Runtime.version().feature() < NOTHING_STOPS ? null : new ReentrantLock();

  /** What is to be done alone. */
  public interface Section<T, E extends Exception> {
    T run() throws E;
  }

  /** The same without a result. */
  public interface Deed<E extends Exception> {
    void run() throws E;
  }

  /** Does it while no other thread is in. */
  public <T, E extends Exception> T get(Section<T, E> section) throws E {
    ReentrantLock current = lock;
    if (current == null) {
      synchronized (this) {
        return section.run();
      }
    }
    current.lock();
    try {
      return section.run();
    } finally {
      current.unlock();
    }
  }

  /** Does it while no other thread is in. */
  public <E extends Exception> void run(Deed<E> deed) throws E {
    boolean unused =
        this.<Boolean, E>get(
            () -> {
              deed.run();
              return true;
            });
  }
}
