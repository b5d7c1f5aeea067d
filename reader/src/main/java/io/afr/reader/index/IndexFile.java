package io.afr.reader.index;

import io.afr.journal.disk.Listing;
import io.afr.journal.disk.OwnerOnly;
import io.afr.journal.disk.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

/** Where the index stands: in a directory of the home that holds no journals. */
final class IndexFile {

  static final String DIRECTORY = ".index";

  private static final String NAME = "afr-index-" + Schema.VERSION + ".db";

  private final Path directory;

  IndexFile(Path home) {
    this.directory = home.resolve(DIRECTORY);
  }

  Path path() {
    return directory.resolve(NAME);
  }

  /** Opens it, or an empty one; those of other versions are deleted, for nobody erases there. */
  Database open() {
    try {
      OwnerOnly.directories(directory);
      sweep();
      NativeLibrary.unpackInto(directory);
      // SQLite makes its log like the file that it is of.
      OwnerOnly.fileIfAbsent(path());
      Database database = Database.open(path());
      boolean isReady = false;
      try {
        Schema.prepare(database);
        isReady = true;
      } finally {
        if (!isReady) {
          database.close();
        }
      }
      return database;
    } catch (IOException e) {
      throw new IndexException("cannot be written (" + Reason.of(e) + ")", e, true);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      throw new IndexException("SQLite cannot be loaded (" + e.getMessage() + ")", e, true);
    }
  }

  private void sweep() throws IOException {
    for (Path file : Listing.of(directory)) {
      String name = Objects.requireNonNull(file.getFileName()).toString();
      if (name.startsWith("afr-index-")
          && !name.startsWith(NAME)
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Deletes it, together with its log. */
  void delete() {
    try {
      Files.deleteIfExists(directory.resolve("seal"));
      for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(directory.resolve(NAME + ending));
      }
    } catch (IOException e) {
      throw new IndexException("cannot be deleted (" + Reason.of(e) + ")", e, true);
    }
  }
}
