package io.afr.journal.tape;

import io.afr.journal.disk.CycleCut;
import io.afr.journal.disk.CycleSpace;
import io.afr.journal.disk.FreeSpace;
import io.afr.journal.disk.JournalDirectory;
import io.afr.journal.disk.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import net.openhft.chronicle.core.io.Closeable;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.wire.DocumentContext;
import org.jspecify.annotations.Nullable;

/**
 * A Chronicle Queue: what was written to its mapped file survives the end of the process.
 *
 * <p>One appender serves all threads, one at a time. Files are cut to their content once they are
 * complete.
 */
final class ChronicleTape implements Tape {

  /** Chronicle's own notes on the cycles, and its lock on them. */
  static final String TABLE = "metadata.cq4t";

  private static final int BLOCK = 1 << 20;

  /**
   * Chronicle's own index, which we do not use, but which it insists on: as small as can be. It has
   * room for 16 million excerpts a cycle, more than fit in.
   */
  private static final int INDEX_COUNT = 128;

  private static final int INDEX_SPACING = 1024;

  /** More than what Chronicle itself may append around an excerpt: two index pages and a mark. */
  private static final int MARGIN = 3 * (8 * INDEX_COUNT + 64);

  /** Nobody else holds Chronicle's lock. If it is held all the same, no program waits for that. */
  private static final long TIMEOUT_MILLIS = 500;

  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private final CycleClock clock;
  private final long cycleBytes;
  private final JournalDirectory journal;
  private final FreeSpace free;
  private volatile @Nullable CycleSpace space;
  private volatile @Nullable CycleSpace latest;
  private long end;
  private @Nullable CycleSpace complete;
  private long completeEnd;

  private ChronicleTape(
      JournalDirectory journal,
      SingleChronicleQueue queue,
      FreeSpace free,
      CycleClock clock,
      long cycleBytes) {
    this.journal = journal;
    this.queue = queue;
    this.appender = queue.createAppender();
    this.free = free;
    this.clock = clock;
    this.cycleBytes = cycleBytes;
    appender.singleThreadedCheckDisabled(true);
  }

  /**
   * Opens the queue in a journal's directory. The first time this takes a good part of a second.
   */
  static ChronicleTape open(
      JournalDirectory journal, FreeSpace free, CycleClock clock, long cycleBytes) {
    UnsafeWarning.silence();
    try (BorrowedProperties quiet = new BorrowedProperties()) {
      ChronicleShutdown.prevent();
      ChronicleVoice.silence();
      SingleChronicleQueue queue =
          SingleChronicleQueueBuilder.binary(journal.path())
              .rollCycle(LegacyRollCycles.HOURLY)
              .indexCount(INDEX_COUNT)
              .indexSpacing(INDEX_SPACING)
              .blockSize(BLOCK)
              .timeProvider(clock)
              .timeoutMS(TIMEOUT_MILLIS)
              .checkInterrupts(false)
              .build();
      return over(journal, queue, free, clock, cycleBytes);
    }
  }

  private static ChronicleTape over(
      JournalDirectory journal,
      SingleChronicleQueue queue,
      FreeSpace free,
      CycleClock clock,
      long cycleBytes) {
    try {
      return new ChronicleTape(journal, queue, free, clock, cycleBytes);
    } catch (Throwable e) {
      queue.close();
      throw e;
    }
  }

  @Override
  public boolean write(byte[] bytes, int length) throws IOException {
    takeSpace(length);
    DocumentContext document = appender.writingDocument();
    boolean isWhole = false;
    try {
      document.wire().bytes().write(bytes, 0, length);
      isWhole = true;
    } finally {
      if (!isWhole) {
        document.rollbackOnClose();
      }
      document.close();
    }
    if (end == 0) {
      firstOfCycle();
    }
    end = appender.wire().bytes().writePosition();
    return true;
  }

  /** Makes sure that an excerpt of this length finds room on the disk. */
  void takeSpace(int length) throws IOException {
    CycleSpace current = space;
    if (current == null) {
      if (!journal.isLocked() && !isLatestInPlace()) {
        throw new IOException("the journal was deleted or moved away");
      }
      current = CycleSpace.create(file(), free);
      space = current;
      latest = current;
    }
    current.take(end + length + MARGIN);
  }

  /** Whether what is written can still be found at its path. */
  boolean isInPlace() {
    CycleSpace current = space;
    // While it rolls there is nothing to look at. A roll looks for itself.
    return current == null || (current.isInPlace() && !current.isCut()) || current != space;
  }

  /** Whether the file that was written last can still be found at its path. */
  boolean isLatestInPlace() {
    CycleSpace written = latest;
    return written != null && written.isInPlace();
  }

  private void releaseSpace() {
    try (CycleSpace released = space) {
      space = null;
    } catch (IOException e) {
      // It is the file's own space by now.
      return;
    }
  }

  /** The file of the cycle before, if there is one, now has its end-of-file mark. */
  private void firstOfCycle() {
    OwnerOnly.file(journal.path().resolve(TABLE));
    if (complete != null) {
      cut(complete, completeEnd);
      complete = null;
    }
  }

  @Override
  public boolean isRollDue() {
    return end > cycleBytes || clock.isHourOver();
  }

  @Override
  public void roll() {
    if (end > 0 && complete == null) {
      complete = space;
      completeEnd = end;
    }
    releaseSpace();
    // The queue sees the new time, and with it the new cycle, at the next write.
    clock.nextCycle();
    end = 0;
  }

  @Override
  public void settle() throws IOException {
    CycleSpace current = space;
    if (current != null && current.isInPlace()) {
      current.settle(end);
    }
  }

  /** Gives up a queue whose mapping has failed, cutting nothing. */
  void abandon() {
    releaseSpace();
    abandon(appender);
    abandon(queue);
  }

  private static void abandon(Closeable part) {
    try {
      part.close();
    } catch (Throwable e) {
      // It may fail again at the same place; what it holds is a few mappings.
      return;
    }
  }

  @Override
  public void close() {
    CycleSpace last = space;
    abandon();
    if (end > 0 && last != null) {
      cut(last, end);
    }
  }

  /** Not if somebody has put another file in its place. */
  private static void cut(CycleSpace cycle, long from) {
    try {
      if (cycle.isInPlace()) {
        CycleCut.cut(cycle.path().toFile(), from);
      }
    } catch (IOException e) {
      // Then it stays longer than its content, which a reader does not mind.
      return;
    }
  }

  private Path file() {
    return journal.path().resolve(clock.fileName());
  }
}
