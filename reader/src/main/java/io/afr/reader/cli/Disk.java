package io.afr.reader.cli;

import io.afr.journal.disk.DiskUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a home lies.
 *
 * @param free bytes that are left there; -1 if unknown
 * @param writable whether a program started by this user could record there
 */
record Disk(long free, boolean writable) {

  static Disk of(Path home) {
    @Nullable Path there = home.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return new Disk(-1, false);
    }
    return new Disk(free(there), Files.isWritable(there));
  }

  /** Bytes that a journal takes up; 0 if that cannot be seen. */
  static long size(Path directory) {
    try {
      return DiskUse.in(directory);
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      return 0;
    }
  }

  private static long free(Path there) {
    try {
      FileStore store = Files.getFileStore(there);
      return store.getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }
}
