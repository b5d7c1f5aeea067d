package io.afr.journal.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk space of a new cycle file, taken before anything is written there.
 *
 * <p>Chronicle writes through a mapping. If the disk is full then, nothing is thrown where it
 * happens: the JVM skips the write and raises an {@code InternalError} some time later, perhaps in
 * the middle of the program's own code. An ordinary write of zeros fails at once, and here.
 */
public final class CycleSpace implements AutoCloseable {

  /** Small, because the first of a cycle and the last of a step are on the program's thread. */
  static final int STEP = 64 * 1024;

  private static final byte[] zeros = new byte[STEP];

  private final RandomAccessFile file;
  private long taken;

  private CycleSpace(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * Makes a cycle file, and takes the first of its space.
   *
   * @throws IOException if it is there already, or if there is no space; then it is not there
   */
  public static CycleSpace create(Path path) throws IOException {
    OwnerOnly.newFile(path);
    try {
      CycleSpace space = new CycleSpace(new RandomAccessFile(path.toFile(), "rw"));
      try {
        space.take(STEP);
        return space;
      } catch (Throwable e) {
        space.close();
        throw e;
      }
    } catch (Throwable e) {
      Files.delete(path);
      throw e;
    }
  }

  /**
   * Makes sure that there is space up to a position. Nothing must have been written yet beyond what
   * was taken before.
   */
  public void take(long position) throws IOException {
    while (taken < position) {
      file.seek(taken);
      file.write(zeros);
      taken += STEP;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
