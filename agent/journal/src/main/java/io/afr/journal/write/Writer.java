package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.JournalException;
import io.afr.journal.Manifest;
import io.afr.journal.Note;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.tape.OpenQueue;
import io.afr.journal.tape.TapeHead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings appending, opening, recovery and the end of a journal together.
 *
 * <p>Until {@link #open} has made directory and queue, entries wait in memory. Of a failure the
 * caller learns nothing: recording pauses, and a thread tries to go on.
 */
public final class Writer implements AutoCloseable {

  private final Path home;
  private final Manifest manifest;
  private final Limits limits;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final TapeHead head;
  private final EntryAppender appender;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicLong openDeadline = new AtomicLong();
  private final Losses losses = new Losses();
  private volatile @Nullable OpenQueue queue;
  private volatile boolean isOpening;
  private volatile boolean isClosed;

  Writer(
      Path home, Manifest manifest, Limits limits, InstantSource clock, Consumer<String> trouble) {
    this.home = home;
    this.manifest = manifest;
    this.limits = limits;
    this.clock = clock;
    this.trouble = trouble;
    this.head = new TapeHead(limits.pendingBytes());
    this.appender = new EntryAppender(head, manifest.hashSeed(), limits);
  }

  /** A writer with the usual limits. */
  public static Writer create(Path home, Manifest manifest, Consumer<String> trouble) {
    return new Writer(home, manifest, Limits.DEFAULT, InstantSource.system(), trouble);
  }

  public @Nullable Path directory() {
    OpenQueue open = queue;
    return open == null ? null : open.directory();
  }

  public long missing() {
    return losses.count();
  }

  /** Makes the journal and appends what has waited. */
  public void open() {
    isOpening = true;
    try {
      OpenQueue opening = OpenQueue.create(home, manifest, limits.cycleBytes(), clock);
      queue = opening;
      head.open(opening);
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

  public Content named(Content content) {
    return appender.named(content);
  }

  /** Appends an entry and returns its number, or 0 if it is missing from the tape. */
  public long append(Entry entry) {
    try {
      if (entry instanceof End) {
        awaitOpen();
      }
      appendGap();
      long number = appender.append(entry);
      if (number == TapeHead.LOST) {
        losses.add(entry, "");
        recover(losses.reason());
      }
      return number;
    } catch (Throwable e) {
      losses.add(entry, e.toString());
      recover(e.toString());
      return TapeHead.LOST;
    }
  }

  /**
   * Ends that find the queue not open yet give it time, all of them until the same moment: each may
   * be the last that its program does, and whatever has returned is to be on the disk.
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
    if (losses.count() == 0) {
      return;
    }
    Gap gap = losses.take(micros());
    if (gap.actions() == 0) {
      // Another thread is telling of them.
      return;
    }
    boolean told = false;
    try {
      told = appender.append(gap) > 0;
    } finally {
      if (!told) {
        losses.add(gap.actions(), gap.reason());
      }
    }
  }

  /** Starts trying to go on, if it was the tape that failed and nobody tries already. */
  private void recover(String cause) {
    OpenQueue failed = queue;
    if (failed != null && !isClosed && head.isPaused() && failed.beginRecovery()) {
      try {
        Recovery.start(() -> !isClosed, () -> resume(failed), limits.retryMillis());
      } catch (Throwable e) {
        // No thread left, or no stack: the next entry that is missing tries again.
        failed.endRecovery();
        return;
      }
      tell(
          failed.directory() + ": recording pauses, the journal cannot be written (" + cause + ")");
    }
  }

  private void tell(String line) {
    try {
      trouble.accept(line);
    } catch (Throwable e) {
      // The gap on the tape will tell of it, too.
      return;
    }
  }

  private void resume(OpenQueue failed) throws IOException {
    failed.reopen();
    head.resume(failed);
    failed.endRecovery();
    try {
      appendGap();
    } catch (IOException | RuntimeException | Error e) {
      recover(e.toString());
    }
  }

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
