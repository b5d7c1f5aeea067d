package io.afr.journal.disk;

import io.afr.journal.Manifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code journal.lock}: held by the operating system for a writer as long as its JVM lives.
 *
 * <p>POSIX trap: closing <em>any</em> channel on the file gives up the locks that the whole process
 * has on it. So nobody may open the file to test it in the JVM that holds it.
 */
public final class WriterLock implements AutoCloseable {

  public static final String FILE = "journal.lock";

  private static final Path openFiles = Path.of("/proc/self/fd");

  /** Kept from the garbage collector, which would close them. */
  private static final List<FileChannel> overlapping = new ArrayList<>();

  private final FileChannel channel;
  private final FileIdentity identity;

  private WriterLock(FileChannel channel, FileIdentity identity) {
    this.channel = channel;
    this.identity = identity;
  }

  // One at a time with whoever tests a lock: who finds a file that nobody has open yet, and opens
  // and closes it, would give up the lock that is taken on it meanwhile.
  static synchronized WriterLock acquire(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    OwnerOnly.newFile(file);
    return lock(file);
  }

  /** Locks the file that somebody has put in the place of the one that was, or a new one. */
  static synchronized WriterLock acquireAgain(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      OwnerOnly.file(file);
      return lock(file);
    }
    return acquire(directory);
  }

  private static WriterLock lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException(FILE + " is held by another program");
      }
      return new WriterLock(channel, FileIdentity.of(file, channel::size));
    } catch (OverlappingFileLockException e) {
      // It has been put back meanwhile. To close this channel would give up the lock that we have.
      overlapping.add(channel);
      throw new IOException(FILE + " is held by this JVM", e);
    } catch (Throwable e) {
      channel.close();
      throw e;
    }
  }

  /** Whether the file that is locked is still the one that others look at. */
  boolean isInPlace() {
    return identity.isInPlace();
  }

  /** Whether the writer of a journal is alive. */
  public static boolean isHeld(Path directory, Manifest manifest) throws IOException {
    return isHeld(directory, manifest.pid(), manifest.start());
  }

  /**
   * Whether the writer of a journal is alive.
   *
   * @param pid of the process that made the journal
   * @param start when it did
   */
  public static synchronized boolean isHeld(Path directory, long pid, Instant start)
      throws IOException {
    Path file = directory.resolve(FILE);
    try {
      boolean perhapsOurs = pid == ProcessHandle.current().pid();
      return Files.exists(file) && ((perhapsOurs && isOurs(file, start)) || isLocked(file));
    } catch (NoSuchFileException e) {
      // Deleted meanwhile, which nobody does to the living.
      return false;
    }
  }

  // Within one JVM two shared locks overlap and throw: one test at a time.
  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /**
   * Whether this very process writes, perhaps in another class loader. In containers pids repeat.
   */
  private static boolean isOurs(Path file, Instant made) throws IOException {
    return Files.isDirectory(openFiles)
        ? isOpenHere(file)
        : ProcessHandle.current().info().startInstant().map(made::isAfter).orElse(false);
  }

  private static boolean isOpenHere(Path file) throws IOException {
    Path real = file.toRealPath();
    for (Path link : Listing.of(openFiles)) {
      if (real.equals(target(link))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException e) {
      // Closed meanwhile.
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The system gives the lock up with the process at the latest.
      return;
    }
  }
}
