package io.afr.journal;

import io.afr.journal.walk.EntryWalk;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal's entries in order, without Chronicle, mapping or lock. Reading goes on where
 * damage ends; a journal that is being written can be walked again and again. For one thread.
 */
public final class Walker implements AutoCloseable {

  private final EntryWalk walk;

  Walker(Journal journal) {
    this.walk = new EntryWalk(journal.directory(), () -> journal.state() == Journal.State.OPEN);
  }

  Walker(Journal journal, Place after) {
    this.walk =
        EntryWalk.after(journal.directory(), () -> journal.state() == Journal.State.OPEN, after);
  }

  /**
   * The next entry; null if there is none yet, in which case a later call may find one.
   *
   * @throws JournalException if a file cannot be read at all
   */
  public @Nullable Entry next() {
    return walk.next();
  }

  /** What could not be read so far. */
  public List<Damage> damages() {
    return walk.damages();
  }

  /** Where entry numbers do not follow each other, at damaged places and elsewhere. */
  public List<Break> breaks() {
    return walk.breaks();
  }

  /** How many intact entries were passed over because this version does not know their kind. */
  public long skipped() {
    return walk.skipped();
  }

  /** The cycle file of the last entry; null before the first. */
  public @Nullable Path file() {
    return walk.file();
  }

  /** Byte of the file where the last entry begins. */
  public long offset() {
    return walk.offset();
  }

  /** The blob that holds the last entry's fields; null if they stand in the entry itself. */
  public @Nullable Hash spill() {
    return walk.spill();
  }

  /** Whether the last thing in the journal is an entry that was begun and not completed. */
  public boolean isTailUnfinished() {
    return walk.isTailUnfinished();
  }

  @Override
  public void close() {
    walk.close();
  }
}
