package io.afr.journal.keep;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.ManifestJson;
import io.afr.journal.disk.WriterLock;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal, or one of its cycles, that is more than is kept.
 *
 * <p>It can be taken away in such an order that what is left is valid at any moment: first it is
 * noted, then the cycles go, the oldest first, and what makes a directory a journal goes last. Who
 * is stopped on the way is continued by the next one.
 */
public final class Excess {

  private final StoredJournal journal;
  private final @Nullable StoredCycle cycle;
  private final long bytes;

  private Excess(StoredJournal journal, @Nullable StoredCycle cycle, long bytes) {
    this.journal = journal;
    this.cycle = cycle;
    this.bytes = bytes;
  }

  static Excess of(StoredJournal journal, long bytes) {
    return new Excess(journal, null, bytes);
  }

  static Excess of(StoredJournal journal, StoredCycle cycle) {
    return new Excess(journal, cycle, cycle.bytes());
  }

  /** The journal's directory, or the cycle's file. */
  public Path path() {
    return cycle == null ? journal.directory() : cycle.file();
  }

  /** The service's directory. */
  public Path service() {
    return Objects.requireNonNull(journal.directory().getParent());
  }

  /** Whether it is a whole journal. */
  public boolean isJournal() {
    return cycle == null;
  }

  /** How many cycle files go. */
  public int cycles() {
    return cycle == null ? journal.cycles().size() : 1;
  }

  /** What it takes up of the disk. */
  public long bytes() {
    return bytes;
  }

  /** Takes it away. Only for who holds the {@link RetentionLock}. */
  public void remove() throws IOException {
    if (cycle != null) {
      remove(List.of(cycle));
    } else if (!journal.isLivingNow()) {
      remove(journal.cycles());
      removeDirectory();
    }
  }

  private void remove(List<StoredCycle> cycles) throws IOException {
    note(cycles);
    for (StoredCycle each : cycles) {
      Files.deleteIfExists(each.file());
    }
  }

  /** Where the disk is too full for a note, the oldest cycle goes first and makes room for it. */
  private void note(List<StoredCycle> cycles) throws IOException {
    List<Removal> removals = removals(cycles);
    try {
      Removals.append(journal.directory(), removals);
    } catch (FileSystemException e) {
      // It is not room that is missing.
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(cycles.get(0).file());
      Removals.append(journal.directory(), removals);
    }
  }

  private static List<Removal> removals(List<StoredCycle> cycles) throws IOException {
    List<Removal> removals = new ArrayList<>();
    for (StoredCycle each : cycles) {
      Removal removal = each.removal();
      if (removal != null) {
        removals.add(removal);
      }
    }
    return removals;
  }

  private void removeDirectory() throws IOException {
    List<Path> files = new ArrayList<>(OwnFiles.in(journal.directory()));
    files.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    try {
      Files.deleteIfExists(journal.directory());
    } catch (DirectoryNotEmptyException e) {
      // What is left there is not ours.
      return;
    }
  }

  private static int rank(Path file) {
    return List.of(ManifestJson.FILE, Removals.FILE, WriterLock.FILE)
        .indexOf(CycleFiles.name(file));
  }
}
