package io.afr.reader;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory of journals, for asking what was recorded. Every question reads what has been
 * appended since the last one; may be used by several threads.
 */
public final class Home {

  private final Path directory;

  private Home(Path directory) {
    this.directory = directory;
  }

  /** Opens a home, which may be empty or not exist yet. */
  public static Home open(Path directory) {
    return new Home(directory);
  }

  public Path directory() {
    return directory;
  }

  /** Finds sessions. */
  public SearchResult search(Filter filter) {
    throw new UnsupportedOperationException();
  }

  /**
   * Finds the one session that a name means.
   *
   * @param name an id, {@code service/id}, the beginning of one of them, or {@code last}: the
   *     session with the latest action
   * @throws ReaderException if there is none or more than one
   */
  public SessionRef find(String name) {
    throw new UnsupportedOperationException();
  }

  /** Rebuilds a session. */
  public Replay replay(SessionRef session) {
    throw new UnsupportedOperationException();
  }

  /** Adds a session up. */
  public Summary summary(SessionRef session) {
    throw new UnsupportedOperationException();
  }

  /**
   * Follows a session, or all of them.
   *
   * @param session null for all
   * @param from leaves out actions that started earlier; {@link Instant#MIN} for none
   */
  public Tail tail(@Nullable SessionRef session, Instant from) {
    throw new UnsupportedOperationException();
  }

  /** All journals that can be read, oldest first. */
  public List<JournalInfo> journals() {
    throw new UnsupportedOperationException();
  }

  /** What cannot be read: damaged entries, journals without a manifest or of a newer format. */
  public List<Problem> problems() {
    throw new UnsupportedOperationException();
  }
}
