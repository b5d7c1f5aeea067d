package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.JournalException;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import io.afr.journal.Trouble;
import io.afr.journal.disk.Disk;
import io.afr.journal.disk.JournalDirectory;
import io.afr.journal.disk.Reason;
import io.afr.journal.tape.TapeHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings appending, opening, recovery and the end of a recording together.
 *
 * <p>Until {@link #open} has made directory and queue, entries wait in memory. Of a failure the
 * caller learns nothing: recording pauses, and a thread tries to go on.
 */
public final class Writer implements AutoCloseable {

  private final Path home;
  private final Path service;
  private final Limits limits;
  private final InstantSource clock;
  private final Trouble trouble;
  private final Journals journals;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicLong openDeadline = new AtomicLong();
  private final AtomicBoolean isRecovering = new AtomicBoolean();
  private final Patience patience;
  private final Losses losses = new Losses();
  private final LongestAppend longest = new LongestAppend();
  private volatile boolean isOpening;
  private volatile boolean isClosed;

  Writer(
      Path home,
      Manifest manifest,
      Limits limits,
      Disk disk,
      InstantSource clock,
      Trouble trouble) {
    this.home = home;
    this.service = JournalDirectory.service(home, manifest);
    this.limits = limits;
    this.clock = clock;
    this.trouble = trouble;
    this.patience = new Patience(limits.retryMillis());
    this.journals = new Journals(home, manifest, limits, disk, clock, losses);
  }

  /** A writer with the usual limits. */
  public static Writer create(Path home, Manifest manifest, long minFreeBytes, Trouble trouble) {
    Limits limits = Limits.DEFAULT.withMinFree(minFreeBytes);
    return new Writer(home, manifest, limits, Disk.REAL, InstantSource.system(), trouble);
  }

  public Path service() {
    return service;
  }

  public @Nullable Path directory() {
    return journals.directory();
  }

  public int cycle() {
    return journals.cycle();
  }

  public boolean isRecording() {
    return journals.directory() != null && !journals.isPaused();
  }

  public long missing() {
    return losses.count();
  }

  /** Makes the journal and appends what has waited. If it cannot, it goes on trying. */
  public void open() {
    if (isClosed) {
      return;
    }
    isOpening = true;
    try {
      journals.goOn();
    } catch (Throwable e) {
      startRecovery(patience.next());
      throw e instanceof JournalException told
          ? told
          : new JournalException(home, "recording waits, " + Reason.of(e), e);
    } finally {
      opened.countDown();
    }
  }

  public Content named(Content content) {
    return journals.named(content);
  }

  /** Appends an entry and returns its number, or 0 if it is missing from the tape. */
  public long append(Entry entry) {
    try {
      if (entry instanceof End) {
        awaitOpen();
      }
      appendGap();
      long number = appendNow(entry);
      if (number == TapeHead.LOST && opened.getCount() > 0) {
        // More than may wait in memory: it waits for the queue instead.
        awaitOpen();
        number = appendNow(entry);
      }
      if (number == TapeHead.LOST) {
        losses.add(entry, "");
        recover(null);
      }
      return number;
    } catch (Throwable e) {
      losses.add(entry, "");
      failed(e);
      return TapeHead.LOST;
    }
  }

  /** An action is missing of which not even an entry could be made. */
  public void lost(String reason) {
    losses.add(1, reason);
  }

  private void failed(Throwable cause) {
    try {
      losses.add(0, Reason.of(cause));
      recover(cause);
    } catch (Throwable again) {
      // No memory even for that. It is counted, and the next that is missing tries again.
      return;
    }
  }

  private long appendNow(Entry entry) throws IOException {
    return LongestAppend.counts(entry) ? appendTimed(entry) : journals.append(entry);
  }

  private long appendTimed(Entry entry) throws IOException {
    long from = System.nanoTime();
    long number = journals.append(entry);
    long nanos = System.nanoTime() - from;
    if (longest.isLonger(nanos)) {
      longest.took(nanos, entry, journals.onTape(entry instanceof End end ? end.begin() : number));
    }
    return number;
  }

  /**
   * Ends that find the queue not open yet give it time, and so does what finds no room in memory,
   * all of them until the same moment: each may be the last that its program does, and whatever has
   * returned is to be on the disk.
   */
  private void awaitOpen() {
    if (opened.getCount() == 0) {
      return;
    }
    long now = System.nanoTime() | 1; // never 0
    openDeadline.compareAndSet(0, now + TimeUnit.MILLISECONDS.toNanos(limits.openWaitMillis()));
    try {
      boolean unused = opened.await(openDeadline.get() - now, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // The interrupt was meant for the program.
      Thread.currentThread().interrupt();
    }
  }

  private void appendGap() throws IOException {
    if (losses.count() == 0 || journals.isPaused()) {
      return;
    }
    Gap gap = losses.take(micros());
    if (gap == null) {
      return;
    }
    boolean told = false;
    try {
      told = journals.append(gap) > 0;
    } finally {
      losses.told(gap, told);
    }
  }

  /**
   * Looks whether what is written can still be found, of which an append to a deleted file tells
   * nothing; and notes how long appending has taken. To be called now and then on a thread of the
   * agent's.
   */
  public void check() {
    noteLongest();
    try {
      Path gone = journals.findGone();
      if (gone != null && !isClosed) {
        tell("gone", gone + ": was deleted or moved away, or a file in it; recording goes on anew");
        startRecovery(0);
      }
    } catch (IOException e) {
      // What is missing there cannot be put back now; the next time comes.
      return;
    }
  }

  /** Starts trying to go on, if it was the tape that failed and nobody tries already. */
  private void recover(@Nullable Throwable cause) {
    Path directory = journals.directory();
    boolean isFirst = directory != null && journals.isPaused() && startRecovery(patience.next());
    if (isFirst && cause != null) {
      tell(
          cause.getClass().getName(),
          directory + ": recording pauses, the journal cannot be written: " + Reason.of(cause));
    }
  }

  private boolean startRecovery(long delayMillis) {
    if (isClosed || !isRecovering.compareAndSet(false, true)) {
      return false;
    }
    try {
      Recovery.start(() -> !isClosed, this::resume, delayMillis);
      return true;
    } catch (Throwable e) {
      // No thread left, or no stack: the next entry that is missing tries again.
      isRecovering.set(false);
      return false;
    }
  }

  private void resume() throws IOException {
    journals.goOn();
    patience.resumed();
    isRecovering.set(false);
    try {
      appendGap();
    } catch (IOException | RuntimeException | Error e) {
      recover(e);
    }
  }

  private void tell(String cause, String line) {
    try {
      trouble.tell(cause, line);
    } catch (Throwable e) {
      // The gap on the tape will tell of it, too.
      return;
    }
  }

  /**
   * Appends the clean end of a program that is ending. What its threads still do until they are
   * gone is recorded too.
   */
  public void finish() {
    awaitOpening();
    if (!isClosed) {
      catchUp();
      end(() -> journals.finish(this::cleanEnd));
    }
  }

  @Override
  public void close() {
    awaitOpening();
    opened.countDown();
    if (!isClosed) {
      isClosed = true;
      catchUp();
      end(() -> journals.end(cleanEnd()));
    }
  }

  private void awaitOpening() {
    try {
      if (isOpening) {
        boolean unused = opened.await(limits.openWaitMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is missing may still be written, or said to be missing: the disk may have room again. */
  private void catchUp() {
    try {
      if (isOpening && journals.isBehind()) {
        journals.goOn();
      }
    } catch (Throwable e) {
      // It was told when the recording paused.
      return;
    }
  }

  private void noteLongest() {
    Note note = journals.directory() == null ? null : longest.note(micros());
    if (note != null && isRecording()) {
      append(note);
    }
  }

  private void end(Recovery.Attempt ending) {
    try {
      losses.awaitTold(limits.openWaitMillis());
      appendGap();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      losses.add(0, Objects.toString(e.getMessage()));
    }
    try {
      ending.run();
    } catch (Throwable e) {
      // Without its clean end the journal counts as interrupted, which it is.
      tell("end", home + ": the journal's end cannot be written: " + Reason.of(e));
    }
  }

  private Note cleanEnd() {
    return new Note(0, micros(), Note.CLEAN_END, longest.facts());
  }

  private long micros() {
    return Micros.of(clock.instant());
  }
}
