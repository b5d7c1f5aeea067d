package io.afr.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal's entries in order, without Chronicle, mapping or lock. Reading goes on where
 * damage ends; a journal that is being written can be walked again and again.
 */
public final class Walker implements AutoCloseable {

  /** The next entry; null if there is none yet, in which case a later call may find one. */
  public @Nullable Entry next() {
    throw new UnsupportedOperationException();
  }

  /** What could not be read so far. */
  public List<Damage> damages() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
