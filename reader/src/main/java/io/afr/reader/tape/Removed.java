package io.afr.reader.tape;

import io.afr.journal.keep.Removals;
import java.io.File;
import java.nio.file.Path;

/**
 * By what one sees that something was taken away from a journal since it was read. The time of the
 * directory alone would not do: it changes with each cycle that a living JVM begins.
 *
 * @param bytes how long the list of removals is
 * @param changedMillis when a file in the directory was last made, deleted or replaced
 */
public record Removed(long bytes, long changedMillis) {

  public static Removed from(Path directory) {
    File file = directory.toFile();
    return new Removed(new File(file, Removals.FILE).length(), file.lastModified());
  }
}
