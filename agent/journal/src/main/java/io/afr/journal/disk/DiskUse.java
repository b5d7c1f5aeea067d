package io.afr.journal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How much of the disk files take up, which is not their length: a cycle that is being written, or
 * whose writer was killed, is a megabyte longer than what is there.
 *
 * <p>The JDK does not tell allocated blocks. But what is not allocated reads as zeros, all of it is
 * at the end, and {@link CycleSpace} allocates in steps; so this looks for the last byte that is
 * not zero, for which one read is enough where a file has been cut.
 *
 * <p>Only files of the queue are opened. To open and close a lock file would give up the lock that
 * this very process may have on it, see {@link WriterLock}.
 */
public final class DiskUse {

  private static final int BLOCK = 4096;
  private static final int WINDOW = 64 * 1024;

  private DiskUse() {}

  /** Bytes that the files of a directory take up; those below it do not count. */
  public static long in(Path directory) throws IOException {
    long sum = 0;
    try {
      for (Path file : Listing.of(directory)) {
        sum += Files.isRegularFile(file) ? of(file) : 0;
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // Deleted meanwhile.
      return 0;
    }
    return sum;
  }

  /** Bytes that a file takes up; 0 if it is gone. */
  public static long of(Path file) throws IOException {
    try {
      return CycleFiles.name(file).contains(CycleFiles.SUFFIX)
          ? ofSparse(file)
          : roundUp(Files.size(file), BLOCK);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static long ofSparse(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      long used = used(channel, length);
      boolean growsInSteps = used < length && CycleFiles.name(file).endsWith(CycleFiles.SUFFIX);
      long taken = roundUp(used, growsInSteps ? CycleSpace.STEP : BLOCK);
      return Math.min(taken, roundUp(length, BLOCK));
    }
  }

  /** The length without the zeros at the end. */
  private static long used(FileChannel channel, long length) throws IOException {
    int window = BLOCK;
    for (long end = length; end > 0; end -= window, window = WINDOW) {
      int count = (int) Math.min(window, end);
      byte[] bytes = PositionedRead.bytes(channel, end - count, count);
      for (int at = bytes.length - 1; at >= 0; at--) {
        if (bytes[at] != 0) {
          return end - count + at + 1;
        }
      }
    }
    return 0;
  }

  private static long roundUp(long bytes, int unit) {
    return (bytes + unit - 1) / unit * unit;
  }
}
