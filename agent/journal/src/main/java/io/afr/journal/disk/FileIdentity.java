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
  private final Length length;
  private final Object key;
  private final long made = System.nanoTime();

  private FileIdentity(Path path, Length length, Object key) {
    this.path = path;
    this.length = length;
    this.key = key;
  }

  /** How long the file is that is open. */
  interface Length {
    long get() throws IOException;
  }

  /** The file that stands at a path now. It has to be kept open, or its key may be given anew. */
  static FileIdentity of(Path path, Length length) throws IOException {
    return new FileIdentity(path, length, key(attributes(path)));
  }

  /** Whether it still does; where the answer is denied it is believed to. */
  boolean isInPlace() {
    try {
      return isInPlace(System.nanoTime() - made);
    } catch (AccessDeniedException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isInPlace(long ageNanos) throws IOException {
    if (key.equals(key(attributes(path)))) {
      UnsteadyKeys.same(path, ageNanos);
      return true;
    }
    return UnsteadyKeys.changed(path, ageNanos) && isAsLong();
  }

  /** It may grow while we look. */
  private boolean isAsLong() throws IOException {
    long least = length.get();
    long there = attributes(path).size();
    return least <= there && there <= length.get();
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  private static Object key(BasicFileAttributes attributes) {
    @Nullable Object key = attributes.fileKey();
    return key == null ? attributes.creationTime() : key;
  }
}
