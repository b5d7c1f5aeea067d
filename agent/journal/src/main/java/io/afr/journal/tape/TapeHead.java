package io.afr.journal.tape;

import io.afr.journal.codec.Excerpt;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the tape is written: gives excerpts their numbers, one at a time, under the one lock.
 *
 * <p>Excerpts are encoded before the lock is taken, for the cycle that is current then. If the tape
 * has moved to the next cycle meanwhile, what they refer to does not stand there, so they are
 * turned away and have to be made anew.
 */
public final class TapeHead {

  /** The excerpt is not on the tape, because recording pauses. */
  public static final long LOST = 0;

  /** The excerpt is not on the tape, because a new cycle has begun. */
  public static final long ROLLED = -1;

  private final ReentrantLock lock = new ReentrantLock();
  private final MemoryTape pending;
  private @Nullable Tape tape;
  private long number;
  private final AtomicInteger cycle = new AtomicInteger();
  private boolean closed;

  public TapeHead(long pendingBytes) {
    this.pending = new MemoryTape(pendingBytes);
    this.tape = pending;
  }

  /**
   * The cycle to make an entry for, after ending the one before if its time has come.
   *
   * <p>A cycle ends here only, between entries, not at every excerpt: otherwise an entry with more
   * content than a cycle takes would begin anew in one cycle after the other, for ever.
   */
  public int cycleForEntry() {
    lock.lock();
    try {
      if (tape != null && tape.isRollDue()) {
        tape.roll();
        cycle.incrementAndGet();
      }
      return cycle.get();
    } finally {
      lock.unlock();
    }
  }

  /** The cycle to make an entry for again, after it has been turned away. */
  public int cycle() {
    return cycle.get();
  }

  /**
   * Numbers an excerpt and appends it.
   *
   * @param madeFor the cycle that it was made for
   * @return its number, {@link #LOST} or {@link #ROLLED}
   * @throws IOException or any error if the tape cannot be written; recording pauses then
   */
  public long append(Excerpt excerpt, int madeFor) throws IOException {
    lock.lock();
    try {
      Tape current = tape;
      if (current == null) {
        return LOST;
      }
      return cycle.get() == madeFor ? append(excerpt, current) : ROLLED;
    } finally {
      lock.unlock();
    }
  }

  private long append(Excerpt excerpt, Tape current) throws IOException {
    excerpt.number(number + 1);
    boolean written = false;
    try {
      if (!current.write(excerpt.bytes(), excerpt.length())) {
        written = true;
        return LOST;
      }
      written = true;
      return ++number;
    } finally {
      if (!written) {
        tape = null;
      }
    }
  }

  /** Appends what has waited in memory to a tape and goes on with it. */
  public void open(OpenQueue opened) throws IOException {
    Tape queue = opened.tape();
    while (!openAfterOne(queue)) {
      // One at a time: the program's threads append in between.
      Thread.onSpinWait();
    }
  }

  private boolean openAfterOne(Tape opened) throws IOException {
    lock.lock();
    try {
      byte[] excerpt = pending.poll();
      if (excerpt != null) {
        opened.write(excerpt, excerpt.length);
        return false;
      }
      tape = closed ? null : opened;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Goes on with a tape after a pause. What was written before it may be gone. */
  public void resume(OpenQueue reopened) throws IOException {
    long lastNumber = reopened.lastNumber();
    lock.lock();
    try {
      number = Math.max(number, lastNumber);
      cycle.incrementAndGet();
      tape = closed ? null : reopened.tape();
    } finally {
      lock.unlock();
    }
  }

  /** Appends a last excerpt, and nothing any more. */
  public void closeWith(Excerpt last) throws IOException {
    lock.lock();
    try {
      closed = true;
      if (tape != null && tape != pending) {
        append(last, tape);
      }
    } finally {
      tape = null;
      pending.close();
      lock.unlock();
    }
  }

  /** Gives up what waits in memory and returns how many actions that are. */
  public long abandon() {
    lock.lock();
    try {
      long actions = pending.actions();
      pending.close();
      tape = null;
      // What refers to blobs that are gone is turned away.
      cycle.incrementAndGet();
      return actions;
    } finally {
      lock.unlock();
    }
  }

  public boolean isPaused() {
    lock.lock();
    try {
      return tape == null;
    } finally {
      lock.unlock();
    }
  }
}
