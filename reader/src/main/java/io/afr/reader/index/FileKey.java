package io.afr.reader.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Tells a file from one that has taken its place. */
final class FileKey {

  private FileKey() {}

  /** Empty if there is no such file, or the file system does not tell. */
  static String of(Path file) {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? "" : key.toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** Differs also once the file has been written to; empty if there is none. */
  static String withContent(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.fileKey()
          + " "
          + now.size()
          + " "
          + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    } catch (IOException e) {
      return "";
    }
  }
}
