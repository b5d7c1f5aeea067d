package io.afr.reader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

  /** Bytes of the files in a directory. */
  static long size(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(Path::toFile)
          .filter(java.io.File::isFile)
          .mapToLong(java.io.File::length)
          .sum();
    } catch (IOException | UncheckedIOException e) {
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
