package io.afr.reader.verify;

import io.afr.journal.Begin;
import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Walker;
import io.afr.journal.codec.BlobHash;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.DiskUse;
import io.afr.journal.disk.Reason;
import io.afr.journal.keep.Removal;
import io.afr.journal.keep.Removals;
import io.afr.reader.JournalCheck;
import io.afr.reader.JournalCheck.Extent;
import io.afr.reader.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Checks one journal from its first entry to its last. */
final class Checkup {

  private static final int TELL_EVERY = 256;

  private final Journal journal;
  private final BlobHash hashing;
  private final Contradictions contradictions = new Contradictions();
  private final Pauses pauses = new Pauses();
  private final Set<Long> openCalls = new HashSet<>();
  private CycleContents contents;
  private @Nullable Path file;
  private int cycles;
  private long finishedBytes;
  private long entries;
  private long firstEntry;
  private long lastEntry;
  private long blobs;
  private long calls;

  private Checkup(Journal journal) {
    this.journal = journal;
    this.hashing = new BlobHash(journal.manifest().hashSeed());
    this.contents = new CycleContents(hashing, contradictions);
  }

  /**
   * @param progress is told how many bytes of the journal have been read
   */
  static JournalCheck of(Path directory, LongConsumer progress) {
    Journal journal;
    try {
      journal = Journal.open(directory);
    } catch (JournalException e) {
      return unreadable(directory, e);
    }
    return new Checkup(journal).check(progress);
  }

  private static JournalCheck unreadable(Path directory, JournalException e) {
    return new JournalCheck(
        directory,
        null,
        null,
        Extent.NONE,
        false,
        List.of(new Problem(e.path(), e.what())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private JournalCheck check(LongConsumer progress) {
    List<Problem> unreadable = new ArrayList<>();
    Journal.State state = null;
    try (Walker walker = journal.walk()) {
      try {
        // Asked first: if the JVM was gone by then, what is read now is all there will ever be.
        state = journal.state();
        walk(walker, progress);
      } catch (JournalException e) {
        unreadable.add(new Problem(e.path(), e.what()));
      }
      return result(walker, state, unreadable);
    }
  }

  private void walk(Walker walker, LongConsumer progress) {
    for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
      Path current = Objects.requireNonNull(walker.file());
      if (!current.equals(file)) {
        enter(current);
      }
      accept(entry, current, walker.offset());
      if (entries % TELL_EVERY == 0) {
        progress.accept(finishedBytes + walker.offset());
      }
    }
  }

  private void enter(Path next) {
    if (file != null) {
      finishedBytes += length(file);
    }
    file = next;
    cycles++;
    blobs += contents.blobs();
    contents = new CycleContents(hashing, contradictions);
  }

  private void accept(Entry entry, Path current, long offset) {
    entries++;
    firstEntry = firstEntry == 0 ? entry.number() : firstEntry;
    lastEntry = Math.max(lastEntry, entry.number());
    contradictions.at(entry, current, offset);
    contents.accept(entry);
    pauses.accept(entry, current);
    if (entry instanceof Begin) {
      calls++;
      openCalls.add(entry.number());
    } else if (entry instanceof End end) {
      openCalls.remove(end.begin());
    }
  }

  private JournalCheck result(
      Walker walker, Journal.@Nullable State state, List<Problem> unreadable) {
    List<Break> breaks = walker.breaks();
    List<Damage> damages = walker.damages();
    // Read last: what is taken away while we read is noted before it is.
    List<Removal> removals = removals(unreadable);
    return new JournalCheck(
        journal.directory(),
        journal.manifest(),
        state,
        extent(walker.skipped(), unreadable),
        walker.isTailUnfinished(),
        List.copyOf(unreadable),
        damages,
        Holes.explained(breaks, removals, damages, pauses.firstAfter()),
        breaks.stream().filter(again -> again.missing() == null).toList(),
        contradictions.all(),
        pauses.gaps());
  }

  private List<Removal> removals(List<Problem> unreadable) {
    try {
      return Removals.in(journal.directory()).all();
    } catch (IOException e) {
      unreadable.add(
          new Problem(
              journal.directory().resolve(Removals.FILE), "cannot be read: " + Reason.of(e)));
      return List.of();
    }
  }

  private Extent extent(long unknown, List<Problem> unreadable) {
    long bytes = 0;
    try {
      bytes = DiskUse.in(journal.directory());
    } catch (IOException e) {
      unreadable.add(new Problem(journal.directory(), "cannot be read: " + Reason.of(e)));
    }
    return new Extent(
        cycles,
        bytes,
        entries + unknown,
        firstEntry,
        lastEntry,
        unknown,
        blobs + contents.blobs(),
        calls,
        openCalls.size());
  }

  /** Bytes of a journal's cycle files, which is what there is to read; 0 if they cannot be seen. */
  static long length(Path directoryOrFile) {
    return directoryOrFile.toFile().isDirectory()
        ? lengths(directoryOrFile)
        : directoryOrFile.toFile().length();
  }

  private static long lengths(Path directory) {
    try {
      return CycleFiles.in(directory).stream().mapToLong(Checkup::length).sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
