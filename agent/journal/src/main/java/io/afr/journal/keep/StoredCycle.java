package io.afr.journal.keep;

import io.afr.journal.Entry;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.DiskUse;
import io.afr.journal.disk.Header;
import io.afr.journal.disk.LastEntry;
import io.afr.journal.disk.PositionedRead;
import io.afr.journal.walk.CycleWalk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A cycle file as it stands on the disk. What costs a look into it is found out when asked. */
final class StoredCycle {

  private final Path file;
  private final boolean isLast;
  private final Instant now;
  private long bytes = -1;
  private @Nullable Instant written;

  StoredCycle(Path file, boolean isLast, Instant now) {
    this.file = file;
    this.isLast = isLast;
    this.now = now;
  }

  Path file() {
    return file;
  }

  String name() {
    return CycleFiles.name(file);
  }

  /** Whether it is the latest of its journal. */
  boolean isLast() {
    return isLast;
  }

  /** What it takes up of the disk. */
  long bytes() {
    if (bytes < 0) {
      bytes = measure();
    }
    return bytes;
  }

  private long measure() {
    try {
      return DiskUse.of(file);
    } catch (IOException e) {
      // Somebody else's: it counts, though it may not be looked into.
      return file.toFile().length();
    }
  }

  /**
   * Whether its writer is done with it for good: at a roll it first marks the end of the file and
   * then cuts what stands behind.
   */
  boolean isCut() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      byte[] mark = PositionedRead.bytes(channel, Math.max(0, size - Header.MARK), Header.SIZE);
      return mark.length == Header.SIZE
          && PositionedRead.littleEndian(mark).getInt(0) == Header.END_OF_FILE;
    } catch (NoSuchFileException | AccessDeniedException e) {
      return false;
    }
  }

  /** When it was last written to: the time of its last entry, which no copying changes. */
  Instant written() {
    Instant known = written;
    if (known == null) {
      known = ask();
      written = known;
    }
    return known;
  }

  /** A time that is still to come is a clock's that was wrong. */
  private Instant ask() {
    Instant time = lastEntry();
    if (time == null || !time.isBefore(now)) {
      time = Instant.ofEpochMilli(file.toFile().lastModified());
    }
    return time.isAfter(now) ? now : time;
  }

  private @Nullable Instant lastEntry() {
    try {
      LastEntry last = LastEntry.in(file);
      Entry entry = last == null ? null : last.entry();
      return entry == null ? null : Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS);
    } catch (IOException e) {
      return null;
    }
  }

  /** What goes with it; null if that is nothing. */
  @Nullable Removal removal() throws IOException {
    try (CycleWalk walk = new CycleWalk(file)) {
      LastEntry last = LastEntry.in(file);
      if (last == null) {
        return null;
      }
      long first = walk.next() ? walk.number() : last.number();
      return new Removal(now, Removal.Why.RETENTION, Math.min(first, last.number()), last.number());
    } catch (NoSuchFileException e) {
      // Somebody else was faster, and has noted it.
      return null;
    }
  }
}
