package io.afr.journal.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands in a directory. A listing that fails midway fails like one that cannot begin. */
public final class Listing {

  private Listing() {}

  public static List<Path> of(Path directory) throws IOException {
    return of(directory, "*");
  }

  /**
   * What has a name like this.
   *
   * @param glob see {@link java.nio.file.FileSystem#getPathMatcher}
   */
  static List<Path> of(Path directory, String glob) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, glob)) {
      return all(stream);
    }
  }

  static List<Path> all(DirectoryStream<Path> stream) throws IOException {
    try {
      List<Path> paths = new ArrayList<>();
      stream.forEach(paths::add);
      return paths;
    } catch (DirectoryIteratorException e) {
      // Unchecked only because an iterator cannot throw what it is.
      throw e.getCause();
    }
  }
}
