package io.afr.journal;

import java.nio.file.Path;

/**
 * Appends entries to a new journal. Any number of threads may append; what returned from {@link
 * #append} survives any end of the process.
 *
 * <p>Created without touching the disk and usable at once: until {@link #open} has made directory
 * and queue, entries wait in memory.
 */
public final class JournalWriter implements AutoCloseable {

  /** A writer below {@code <home>/<service>}; nothing is created before {@link #open}. */
  public static JournalWriter create(Path home, Manifest manifest) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes directory, manifest, lock and queue, and appends what has waited. Takes up to a second,
   * so an agent thread does it.
   */
  public void open() {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives the entry its number and appends it; the blobs that it refers to are appended before it.
   *
   * @param entry with number 0; contents hold their bytes, messages stand whole
   * @return the number
   */
  public long append(Entry entry) {
    throw new UnsupportedOperationException();
  }

  /** Appends the clean end, cuts the file to its content and gives up the lock. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
