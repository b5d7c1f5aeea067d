package io.afr.journal;

import io.afr.journal.walk.EntryAccess;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads single entries of a journal, wherever they stand. Fast if those of one cycle are asked for
 * in their order. For one thread.
 */
public final class EntryReader implements AutoCloseable {

  private final Path directory;
  private final EntryAccess access;

  /**
   * @param directory of the journal
   */
  public EntryReader(Path directory) {
    this.directory = directory;
    this.access = new EntryAccess(directory);
  }

  /**
   * The entry at a place; null if it is not there any more or cannot be read. One whose fields
   * stand in a blob must come after that.
   *
   * @throws JournalException if the file cannot be read at all
   */
  public @Nullable Entry at(Place place) {
    try {
      return access.at(place);
    } catch (IOException e) {
      throw JournalException.unreadable(directory.resolve(place.cycle()), e);
    }
  }

  @Override
  public void close() {
    access.close();
  }
}
