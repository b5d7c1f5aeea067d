package io.afr.reader.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native part, unpacked once beside the index. Left to itself the driver unpacks it at
 * each start into the directory for temporary files, where programs may not be allowed to run.
 */
final class NativeLibrary {

  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  /** Where the driver prints stack traces of what we tell in one line, or need not tell. */
  private static final Logger loading = Logger.getLogger(SQLiteJDBCLoader.class.getName());

  private NativeLibrary() {}

  /**
   * Has it loaded from a directory, unless the user names another; does nothing the second time.
   */
  static synchronized void unpackInto(Path directory) {
    if (loading.getLevel() == null) {
      loading.setLevel(Level.OFF);
    }
    if (System.getProperty(PATH) != null) {
      return;
    }
    String name = System.mapLibraryName("sqlitejdbc");
    String resource = "/org/sqlite/native/" + folder() + "/" + name;
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      Path file = packed == null ? null : unpacked(packed, directory, name);
      if (file != null) {
        System.setProperty(PATH, directory.toString());
        System.setProperty(NAME, name);
      }
    } catch (IOException e) {
      // Then it is unpacked where the driver thinks best.
      return;
    }
  }

  /** As the driver finds it, which starts another program to see whether a Linux is Android's. */
  private static String folder() {
    boolean isLinux = System.getProperty("os.name", "").equals("Linux");
    return isLinux && System.getenv("ANDROID_ROOT") == null && !OSInfo.isMusl()
        ? "Linux/" + OSInfo.getArchName()
        : OSInfo.getNativeLibFolderPathForCurrentOS();
  }

  /** Null if what is there is not what we would have put there. */
  private static @Nullable Path unpacked(InputStream packed, Path directory, String name)
      throws IOException {
    Path file = directory.resolve(name);
    byte[] bytes = packed.readAllBytes();
    if (!isThere(file, bytes)) {
      Path draft = Files.createTempFile(directory, name, ".new");
      try {
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    }
    return isOnlyOurs(file) ? file : null;
  }

  // Who may write the home may not thereby run code in whoever reads it.
  private static boolean isThere(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && isOnlyOurs(file)
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private static boolean isOnlyOurs(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return true;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
