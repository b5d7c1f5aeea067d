package io.afr.journal;

import java.nio.file.Path;
import java.util.List;

/** One JVM run's journal on disk, for reading. */
public final class Journal {

  /** Whether a JVM still writes a journal, and if not, how it stopped. */
  public enum State {
    /** A living JVM holds the lock. */
    OPEN,
    /** The last entry is a clean end. */
    ENDED,
    /** The JVM is gone and said nothing: killed, crashed or halted. */
    INTERRUPTED
  }

  /** The journals below a home, oldest first; what is no journal is left out. */
  public static List<Path> under(Path home) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens a journal directory.
   *
   * @throws JournalException if there is no readable manifest, or it is of a newer format
   */
  public static Journal open(Path directory) {
    throw new UnsupportedOperationException();
  }

  public Path directory() {
    throw new UnsupportedOperationException();
  }

  /** The directory's name, unique among all journals: the first half of every action id. */
  public String name() {
    throw new UnsupportedOperationException();
  }

  public Manifest manifest() {
    throw new UnsupportedOperationException();
  }

  public State state() {
    throw new UnsupportedOperationException();
  }

  /** Starts reading at the first entry. */
  public Walker walk() {
    throw new UnsupportedOperationException();
  }
}
