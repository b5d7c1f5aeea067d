package io.afr.journal.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and directories that nobody but their owner can read, whatever the umask. */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> forDirectory =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> forFile =
      PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes a directory and those above it; one that is there is left as it is. */
  public static void directories(Path path) throws IOException {
    Files.createDirectories(path, attributes(path, forDirectory));
  }

  /** Makes a directory that must not be there. */
  static void newDirectory(Path path) throws IOException {
    Files.createDirectory(path, attributes(path, forDirectory));
    restrict(path, forDirectory);
  }

  public static void newFile(Path path) throws IOException {
    Files.createFile(path, attributes(path, forFile));
    restrict(path, forFile);
  }

  /** Makes a file unless it is there. */
  public static void fileIfAbsent(Path path) throws IOException {
    if (!Files.exists(path)) {
      try {
        newFile(path);
      } catch (FileAlreadyExistsException e) {
        // Somebody else was quicker.
        return;
      }
    }
  }

  /** Restricts a file that is there. Its directory is restricted already, so this may fail. */
  public static void file(Path path) {
    try {
      restrict(path, forFile);
    } catch (IOException e) {
      return;
    }
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
