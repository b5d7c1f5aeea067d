package io.afr.journal.tape;

import io.afr.journal.codec.Excerpt;
import io.afr.journal.lock.Mutex;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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

  /** The excerpt is not on the tape, because a new journal has begun. */
  public static final long MOVED = -3;

  private final Mutex mutex = new Mutex();
  private final MemoryTape pending;
  private @Nullable Tape tape;

  /** Of the last entry, counted through all journals of this JVM. */
  private long number;

  /** What that was when the journal began. */
  private long before;

  private final AtomicInteger cycle = new AtomicInteger();
  private volatile int firstCycle;
  private long actionsInJournal;
  private long actionsInCycle;
  private boolean closed;
  private @Nullable Supplier<Excerpt> endMark;

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
    return mutex.get(
        () -> {
          if (tape != null && tape.isRollDue()) {
            tape.roll();
            nextCycle();
          }
          return cycle.get();
        });
  }

  /** The cycle to make an entry for again, after it has been turned away. */
  public int cycle() {
    return cycle.get();
  }

  /** The first cycle of the journal. To be asked after a cycle, to know if that is one of its. */
  public int firstCycle() {
    return firstCycle;
  }

  private void nextCycle() {
    cycle.incrementAndGet();
    actionsInCycle = 0;
  }

  /**
   * Numbers an excerpt and appends it.
   *
   * @param madeFor the cycle that it was made for
   * @return its number, counted through all journals of this JVM, {@link #LOST} or {@link #ROLLED}
   * @throws IOException or any error if the tape cannot be written; recording pauses then
   */
  public long append(Excerpt excerpt, int madeFor) throws IOException {
    return mutex.get(
        () -> {
          Tape current = tape;
          if (current == null) {
            return LOST;
          }
          if (cycle.get() != madeFor) {
            return ROLLED;
          }
          long appended = append(excerpt, current);
          appendEndMark(current);
          return appended;
        });
  }

  private void appendEndMark(Tape current) throws IOException {
    if (endMark != null && current != pending) {
      append(endMark.get(), current);
    }
  }

  private long append(Excerpt excerpt, Tape current) throws IOException {
    excerpt.number(number + 1 - before);
    boolean written = false;
    try {
      if (!current.write(excerpt.bytes(), excerpt.length())) {
        written = true;
        return LOST;
      }
      written = true;
      count(excerpt);
      return ++number;
    } finally {
      if (!written) {
        tape = null;
      }
    }
  }

  private void count(Excerpt excerpt) {
    if (Excerpt.isBegin(excerpt.bytes())) {
      actionsInCycle++;
      actionsInJournal++;
    }
  }

  /** How many bytes wait in memory for the first tape. */
  public long waiting() {
    return mutex.get(() -> pending.size());
  }

  /**
   * Appends what has waited in memory to a tape and goes on with it. If that fails everything still
   * waits, and the tape is to be thrown away.
   */
  public void open(OpenQueue opened) throws IOException {
    Tape queue = opened.tape();
    for (int index = 0; !openAfterOne(queue, index); index++) {
      // One at a time: the program's threads append in between.
      Thread.onSpinWait();
    }
  }

  private boolean openAfterOne(Tape opened, int index) throws IOException {
    return mutex.get(
        () -> {
          byte[] excerpt = pending.excerpt(index);
          if (excerpt != null) {
            opened.write(excerpt, excerpt.length);
            return false;
          }
          pending.close();
          tape = closed ? null : opened;
          if (tape != null) {
            appendEndMark(tape);
          }
          return true;
        });
  }

  /** Stops writing until it is told to go on. */
  public void pause() {
    mutex.run(() -> tape = null);
  }

  /** How many actions began in the journal. */
  public long actionsInJournal() {
    return mutex.get(() -> actionsInJournal);
  }

  /**
   * Goes on with a tape after a pause.
   *
   * @return how many actions that were written before it are gone, at most
   */
  public long resume(OpenQueue reopened) throws IOException {
    long lastNumber = reopened.lastNumber();
    return mutex.get(
        () -> {
          long gone = number - before - lastNumber;
          long actions = gone <= 0 ? 0 : Math.max(1, Math.min(gone, actionsInCycle));
          number = Math.max(number, before + lastNumber);
          nextCycle();
          tape = closed ? null : reopened.tape();
          return actions;
        });
  }

  /** The number of the last entry, counted through all journals of this JVM. */
  public long lastNumber() {
    return mutex.get(() -> number);
  }

  /** Goes on after a pause in another journal, whose entries are numbered from 1 again. */
  public void move(OpenQueue fresh) {
    mutex.run(
        () -> {
          before = number;
          firstCycle = cycle.get() + 1;
          nextCycle();
          actionsInJournal = 0;
          tape = closed ? null : fresh.tape();
        });
  }

  /**
   * Says that this is the end, now and again behind whatever is appended all the same: a JVM that
   * ends lets its threads run until it is gone.
   */
  public void finishWith(Supplier<Excerpt> mark) throws IOException {
    mutex.run(
        () -> {
          endMark = mark;
          Tape current = tape;
          if (current != null && current != pending) {
            appendEndMark(current);
            current.settle();
          }
        });
  }

  /** Appends a last excerpt, and nothing any more. */
  public void closeWith(Excerpt last) throws IOException {
    mutex.run(
        () -> {
          closed = true;
          try {
            if (tape != null && tape != pending) {
              append(last, tape);
            }
          } finally {
            tape = null;
            pending.close();
          }
        });
  }

  public boolean isPaused() {
    return mutex.get(() -> tape == null);
  }
}
