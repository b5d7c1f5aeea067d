package io.afr.journal.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Which file stands at a path: a file that has been deleted can still be written by whoever has it
 * open, without an error, and nobody will ever read it.
 */
final class FileIdentity {

  private final Path path;
  private final Object key;

  private FileIdentity(Path path, Object key) {
    this.path = path;
    this.key = key;
  }

  /** The file that stands at a path now. It has to be kept open, or its key may be given anew. */
  static FileIdentity of(Path path) throws IOException {
    return new FileIdentity(path, key(path));
  }

  /** Whether it still does; where the answer is denied it is believed to. */
  boolean isInPlace() {
    try {
      return key.equals(key(path));
    } catch (AccessDeniedException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Object key(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    @Nullable Object key = attributes.fileKey();
    return key == null ? attributes.creationTime() : key;
  }
}
