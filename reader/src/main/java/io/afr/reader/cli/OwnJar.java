package io.afr.reader.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that this program runs from. Whoever builds it anew takes away the classes that have not
 * been needed yet, and what runs for long fails at the oddest places then.
 */
final class OwnJar {

  private final Path path;
  private final @Nullable State before;

  private record State(FileTime modified, long size, @Nullable Object file) {}

  private OwnJar(Path path) {
    this.path = path;
    this.before = state(path);
  }

  static OwnJar ofThisProgram() {
    try {
      return of(Path.of(OwnJar.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static OwnJar of(Path path) {
    return new OwnJar(path);
  }

  Path path() {
    return path;
  }

  /** Whether another file stands there now, or none. */
  boolean isReplaced() {
    return !Objects.equals(before, state(path));
  }

  private static @Nullable State state(Path path) {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(now.lastModifiedTime(), now.size(), now.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
