package io.afr.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries to a new journal. Any number of threads may append; what returned from {@link
 * #append} survives any end of the process.
 *
 * <p>Created without touching the disk and usable at once: until {@link #open} has made directory
 * and queue, entries wait in memory. A failure to write never reaches the caller: recording pauses,
 * what is missing is counted, and once it goes on a {@link Gap} says how much that is.
 */
public final class JournalWriter implements AutoCloseable {

  private final Path home;
  private final Manifest manifest;
  private final Limits limits;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final TapeHead head;
  private final EntryAppender appender;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicBoolean hasWaited = new AtomicBoolean();
  private final Losses losses = new Losses();
  private volatile @Nullable OpenQueue queue;
  private volatile boolean isOpening;
  private volatile boolean isClosed;

  JournalWriter(
      Path home, Manifest manifest, Limits limits, InstantSource clock, Consumer<String> trouble) {
    this.home = home;
    this.manifest = manifest;
    this.limits = limits;
    this.clock = clock;
    this.trouble = trouble;
    this.head = new TapeHead(new MemoryTape(limits.pendingBytes()));
    this.appender = new EntryAppender(head, manifest.hashSeed(), limits);
  }

  /** A writer below {@code <home>/<service>}; nothing is created before {@link #open}. */
  public static JournalWriter create(Path home, Manifest manifest) {
    return create(home, manifest, line -> {});
  }

  /**
   * A writer below {@code <home>/<service>}; nothing is created before {@link #open}.
   *
   * @param trouble is told in one line when recording pauses, at most once per cause
   */
  public static JournalWriter create(Path home, Manifest manifest, Consumer<String> trouble) {
    return new JournalWriter(home, manifest, Limits.DEFAULT, InstantSource.system(), trouble);
  }

  /** The journal's directory; null before it has been made. */
  public @Nullable Path directory() {
    OpenQueue open = queue;
    return open == null ? null : open.directory();
  }

  /** How many actions are missing that no gap on the tape tells of yet. */
  public long missing() {
    return losses.count();
  }

  /**
   * Makes directory, manifest, lock and queue, and appends what has waited. Takes up to a second,
   * so an agent thread does it.
   *
   * @throws JournalException if that cannot be done; what has waited is given up then, and what is
   *     appended from then on is counted as missing
   */
  public void open() {
    isOpening = true;
    try {
      OpenQueue opening = OpenQueue.create(home, manifest, limits, clock);
      queue = opening;
      head.open(opening.tape());
    } catch (JournalException e) {
      losses.add(head.abandon(), e.toString());
      throw e;
    } catch (Throwable e) {
      losses.add(head.abandon(), e.toString());
      throw new JournalException(
          home, "the journal's queue cannot be opened (" + e + "); nothing is recorded", e);
    } finally {
      opened.countDown();
    }
  }

  /**
   * Gives the entry its number and appends it; the blobs that it refers to are appended before it.
   * Throws nothing, whatever happens.
   *
   * @param entry with number 0; contents hold their bytes, messages stand whole
   * @return the number, or 0 if the entry is missing from the tape
   */
  public long append(Entry entry) {
    try {
      if (entry instanceof End) {
        awaitOpen();
      }
      appendGap();
      long number = appender.append(entry);
      if (number == TapeHead.LOST) {
        losses.add(entry, "");
      }
      return number;
    } catch (Throwable e) {
      losses.add(entry, e.toString());
      recover(e);
      return TapeHead.LOST;
    }
  }

  /**
   * The first end that finds the queue not open yet gives it time: it may be the program's last.
   */
  private void awaitOpen() {
    if (opened.getCount() == 0 || !hasWaited.compareAndSet(false, true)) {
      return;
    }
    try {
      opened.await(limits.openWaitMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // The interrupt was meant for the program.
      Thread.currentThread().interrupt();
    }
  }

  private void appendGap() throws IOException {
    if (losses.count() == 0) {
      return;
    }
    Gap gap = losses.take(micros());
    boolean told = false;
    try {
      told = appender.append(gap) > 0;
    } finally {
      if (!told) {
        losses.add(gap.actions(), gap.reason());
      }
    }
  }

  /** Starts trying to go on, if it was the tape that failed. */
  private void recover(Throwable cause) {
    OpenQueue failed = queue;
    if (failed != null && !isClosed && head.isPaused() && failed.beginRecovery()) {
      trouble.accept(
          failed.directory() + ": recording pauses, the journal cannot be written (" + cause + ")");
      Recovery.start(() -> !isClosed, () -> resume(failed), limits.retryMillis());
    }
  }

  private void resume(OpenQueue failed) throws IOException {
    failed.reopen();
    head.resume(failed.tape(), failed.lastNumber());
    failed.endRecovery();
    try {
      appendGap();
    } catch (IOException | RuntimeException | Error e) {
      recover(e);
    }
  }

  /** Appends the clean end, cuts the file to its content and gives up the lock. */
  @Override
  public void close() {
    try {
      if (isOpening) {
        opened.await(limits.openWaitMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    opened.countDown();
    if (!isClosed) {
      isClosed = true;
      end();
    }
  }

  private void end() {
    try {
      appendGap();
      head.closeWith(Excerpt.of(new Note(0, micros(), Note.CLEAN_END, Map.of())));
    } catch (Throwable e) {
      // Without its clean end the journal counts as interrupted, which it is.
      trouble.accept(home + ": the journal's end cannot be written (" + e + ")");
    } finally {
      OpenQueue open = queue;
      if (open != null) {
        open.close();
      }
    }
  }

  private long micros() {
    return Micros.of(clock.instant());
  }
}
