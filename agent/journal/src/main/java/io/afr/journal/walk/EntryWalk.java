package io.afr.journal.walk;

import io.afr.journal.Blob;
import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.JournalException;
import io.afr.journal.NumberRange;
import io.afr.journal.Place;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.codec.MalformedException;
import io.afr.journal.disk.CycleFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes from cycle file to cycle file and from entry to entry, and notes what is damaged.
 *
 * <p>A file without an end mark may still grow, and what its writer wrote last may not be whole; so
 * where a file seems to end depends on whether the writer lives.
 */
public final class EntryWalk implements AutoCloseable {

  private final Path directory;
  private final BooleanSupplier isBeingWritten;
  private final Findings findings = new Findings();
  private Spills spills = new Spills();
  private @Nullable CycleReader cycle;
  private String lastFile = "";
  private long skipped;
  private @Nullable Hash spill;

  /** Whether a file is read from its midst, so that what came before it there was not seen. */
  private boolean isInside;

  public EntryWalk(Path directory, BooleanSupplier isBeingWritten) {
    this.directory = directory;
    this.isBeingWritten = isBeingWritten;
  }

  /**
   * A walk that goes on behind an entry that another one has come to.
   *
   * @param place the entry's
   */
  public static EntryWalk after(Path directory, BooleanSupplier isBeingWritten, Place place) {
    EntryWalk walk = new EntryWalk(directory, isBeingWritten);
    try {
      walk.goOnAfter(place);
    } catch (IOException e) {
      throw walk.unreadable(e);
    }
    return walk;
  }

  private void goOnAfter(Place place) throws IOException {
    findings.goOnAfter(place.number());
    open(directory.resolve(place.cycle()));
    if (cycle != null && !cycle.goTo(place.offset(), place.number())) {
      // It has moved. From the beginning then: entries that have come once do not come again.
      open(directory.resolve(place.cycle()));
    }
    isInside = true;
  }

  /** The next entry; null if there is none yet. */
  public @Nullable Entry next() {
    try {
      while (advance()) {
        CycleReader current = Objects.requireNonNull(cycle);
        if (findings.isHole(current.number())) {
          current.findHiddenBefore();
        }
        long number = current.number();
        boolean isNew = findings.arrived(current.file(), current.excerptPosition(), number);
        Entry entry = isNew ? decode(current, number) : null;
        if (entry != null) {
          return entry;
        }
      }
      return null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private JournalException unreadable(IOException cause) {
    Path file = file();
    return JournalException.unreadable(file == null ? directory : file, cause);
  }

  public List<Damage> damages() {
    return findings.damages();
  }

  /** Where numbers do not follow each other, at damaged places and elsewhere. */
  public List<Break> breaks() {
    return findings.breaks();
  }

  /** How many intact excerpts were passed over because this version does not know their kind. */
  public long skipped() {
    return skipped;
  }

  /** The cycle file that is being read; null before the first. */
  public @Nullable Path file() {
    return cycle == null ? null : cycle.file();
  }

  /** Byte of the file where the last entry begins. */
  public long offset() {
    return cycle == null ? 0 : cycle.excerptPosition();
  }

  /** The blob that holds the last entry's fields; null if they stand in its excerpt. */
  public @Nullable Hash spill() {
    return spill;
  }

  /** Whether the last thing in the journal is an excerpt that was begun and not completed. */
  public boolean isTailUnfinished() {
    try {
      return cycle != null && cycle.isUnfinished();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where the last entry stands: the raw excerpt, for tests and tools. */
  byte[] excerpt() {
    CycleReader current = Objects.requireNonNull(cycle);
    int from = current.excerptAt();
    return Arrays.copyOfRange(current.bytes(), from, from + current.excerptLength());
  }

  private @Nullable Entry decode(CycleReader current, long number) throws IOException {
    try {
      spill = Excerpt.spillOf(current.bytes(), current.excerptAt(), current.excerptLength());
      if (isInside && spill != null && spills.of(spill) == null) {
        isInside = false;
        spills = spillsBefore(current.file(), number);
      }
      Entry entry =
          Excerpt.decode(current.bytes(), current.excerptAt(), current.excerptLength(), spills);
      if (entry instanceof Blob blob) {
        spills.see(blob);
      }
      skipped += entry == null ? 1 : 0;
      return entry;
    } catch (MalformedException e) {
      findings.add(
          new Damage(
              current.file(),
              current.excerptPosition(),
              "the entry " + e.getMessage(),
              new NumberRange(number, number)));
      return null;
    }
  }

  private static Spills spillsBefore(Path file, long number) throws IOException {
    Spills spills = new Spills();
    try (CycleReader before = new CycleReader(file, damage -> {})) {
      while (before.advance() && before.number() < number) {
        see(before, spills);
      }
    }
    return spills;
  }

  private static void see(CycleReader before, Spills spills) {
    try {
      Entry entry =
          Excerpt.decode(before.bytes(), before.excerptAt(), before.excerptLength(), spills);
      if (entry instanceof Blob blob) {
        spills.see(blob);
      }
    } catch (MalformedException e) {
      // Told of when it was first read.
      return;
    }
  }

  /** Goes to the next excerpt, also into the next file. */
  private boolean advance() throws IOException {
    while (cycle == null || !cycle.advance()) {
      Path following = following();
      if (cycle != null && isMore(cycle, following != null)) {
        return true;
      }
      if (following == null) {
        return false;
      }
      open(following);
    }
    return true;
  }

  /** Whether a file goes on, although nothing complete comes next. */
  private boolean isMore(CycleReader current, boolean isFollowed) throws IOException {
    boolean mayGrow = !current.isAtEnd() && !isFollowed && isBeingWritten.getAsBoolean();
    return !mayGrow && current.advanceBehindEnd();
  }

  private @Nullable Path following() throws IOException {
    try {
      for (Path file : CycleFiles.in(directory)) {
        if (CycleFiles.name(file).compareTo(lastFile) > 0) {
          return file;
        }
      }
    } catch (NoSuchFileException e) {
      // The whole journal was deleted meanwhile; what is open can still be read to its end.
      return null;
    }
    return null;
  }

  private void open(Path file) throws IOException {
    lastFile = CycleFiles.name(file);
    spills = new Spills();
    isInside = false;
    close();
    try {
      cycle = new CycleReader(file, findings::add);
    } catch (NoSuchFileException e) {
      // Deleted since it was listed: retention takes whole cycles.
      cycle = null;
    }
  }

  @Override
  public void close() {
    CycleReader current = cycle;
    cycle = null;
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        throw new JournalException(current.file(), "cannot be closed (" + e + ")", e);
      }
    }
  }
}
