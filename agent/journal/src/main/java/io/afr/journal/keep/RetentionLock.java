package io.afr.journal.keep;

import io.afr.journal.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * {@code retention.lock} in a service's directory: who takes something away there holds it, so that
 * no two do. The operating system gives it up with the process.
 */
public final class RetentionLock implements AutoCloseable {

  static final String FILE = "retention.lock";

  /** The system's locks are the process's: closing one channel would give up another's. */
  private static final Semaphore inThisJvm = new Semaphore(1);

  private final FileChannel channel;

  private RetentionLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock of a service's directory; null if somebody else has it. */
  public static @Nullable RetentionLock tryAcquire(Path service) throws IOException {
    if (!inThisJvm.tryAcquire()) {
      return null;
    }
    RetentionLock lock = null;
    try {
      lock = acquire(service);
    } finally {
      if (lock == null) {
        inThisJvm.release();
      }
    }
    return lock;
  }

  private static @Nullable RetentionLock acquire(Path service) throws IOException {
    Path file = service.resolve(FILE);
    create(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean isHeld = false;
    try {
      isHeld = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another agent, in another class loader of this JVM.
      return null;
    } finally {
      if (!isHeld) {
        channel.close();
      }
    }
    return isHeld ? new RetentionLock(channel) : null;
  }

  private static void create(Path file) throws IOException {
    try {
      OwnerOnly.newFile(file);
    } catch (FileAlreadyExistsException e) {
      // From the second time on.
      return;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The system gives the lock up with the process at the latest.
      return;
    } finally {
      inThisJvm.release();
    }
  }
}
