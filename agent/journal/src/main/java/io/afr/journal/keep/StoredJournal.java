package io.afr.journal.keep;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.DiskUse;
import io.afr.journal.disk.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A journal as it stands on the disk, also one of which only a rest is left. */
final class StoredJournal {

  private static final DateTimeFormatter startInName =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A directory without a cycle may be a journal that is just being made. */
  private static final Duration beginning = Duration.ofMinutes(10);

  private final Path directory;
  private final boolean isLiving;
  private final Instant now;
  private final List<StoredCycle> cycles = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();

  private StoredJournal(Path directory, boolean isLiving, Instant now) {
    this.directory = directory;
    this.isLiving = isLiving;
    this.now = now;
  }

  static StoredJournal at(Path directory, Instant now) throws IOException {
    // Asked first: what is listed afterwards of one that has ended is all there will ever be.
    StoredJournal journal = new StoredJournal(directory, isLiving(directory), now);
    List<Path> files = OwnFiles.in(directory);
    List<Path> cycles = files.stream().filter(OwnFiles::isCycle).toList();
    for (Path file : cycles) {
      boolean isLast = file.equals(cycles.get(cycles.size() - 1));
      journal.cycles.add(new StoredCycle(file, isLast, now));
    }
    files.stream().filter(file -> !OwnFiles.isCycle(file)).forEach(journal.others::add);
    return journal;
  }

  Path directory() {
    return directory;
  }

  /** Whether a JVM still writes it. */
  boolean isLiving() {
    return isLiving;
  }

  boolean isLivingNow() throws IOException {
    return isLiving(directory);
  }

  private static boolean isLiving(Path directory) throws IOException {
    String[] name = CycleFiles.name(directory).split("-", -1);
    // The name has whole seconds only.
    return WriterLock.isHeld(directory, Long.parseLong(name[1]), start(name).plusSeconds(1));
  }

  /** Oldest first. */
  List<StoredCycle> cycles() {
    return cycles;
  }

  /** Our files that are no cycles. */
  List<Path> others() {
    return others;
  }

  /**
   * The cycles that nobody writes to any more: all up to the latest that its writer is done with.
   * One before that may have been left as it was, because nothing was ever written there or cutting
   * it failed.
   */
  List<StoredCycle> closed() throws IOException {
    int count = cycles.size();
    if (isLiving) {
      count--;
      while (count > 0 && !cycles.get(count - 1).isCut()) {
        count--;
      }
    }
    return cycles.subList(0, Math.max(0, count));
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (StoredCycle cycle : cycles) {
      bytes += cycle.bytes();
    }
    for (Path other : others) {
      bytes += DiskUse.of(other);
    }
    return bytes;
  }

  /** When it was last written to. */
  Instant written() throws IOException {
    return cycles.isEmpty() ? changed() : cycles.get(cycles.size() - 1).written();
  }

  /** Whether it was begun before a time, which costs no look into it. */
  boolean isBegunBefore(Instant time) {
    return start(CycleFiles.name(directory).split("-", -1)).isBefore(time);
  }

  /** Whether there is nothing to read in it, and has not been for a while. */
  boolean isEmpty() throws IOException {
    return cycles.isEmpty() && !isLiving && changed().isBefore(now.minus(beginning));
  }

  private Instant changed() throws IOException {
    try {
      return Files.getLastModifiedTime(directory).toInstant();
    } catch (NoSuchFileException e) {
      return now;
    }
  }

  private static Instant start(String[] name) {
    try {
      return startInName.parse(name[0], Instant::from);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
