package io.afr.journal;

import io.afr.journal.walk.EntryWalk;
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

  @Override
  public void close() {
    walk.close();
  }
}
