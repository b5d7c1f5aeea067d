package io.afr.journal.disk;

import java.io.File;
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

  private static final int STEPS_TO_BEGIN = 16;

  private static final byte[] zeros = new byte[STEP];

  private final Path path;
  private final File asFile;
  private final RandomAccessFile file;
  private final FileIdentity identity;
  private final FreeSpace free;
  private volatile long taken;

  private CycleSpace(Path path, FreeSpace free) throws IOException {
    this.path = path;
    this.asFile = path.toFile();
    this.free = free;
    this.file = new RandomAccessFile(asFile, "rw");
    this.identity = FileIdentity.of(path, file::length);
  }

  /**
   * Makes a cycle file, and takes the first of its space.
   *
   * @throws IOException if it is there already, or if there is no space; then it is not there
   */
  public static CycleSpace create(Path path, FreeSpace free) throws IOException {
    OwnerOnly.newFile(path);
    try {
      return withFirstStep(new CycleSpace(path, free));
    } catch (Throwable e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static CycleSpace withFirstStep(CycleSpace space) throws IOException {
    try {
      space.take(STEP);
      return space;
    } catch (Throwable e) {
      space.close();
      throw e;
    }
  }

  /**
   * Tries whether there is room for a queue's own files, and more than a step of entries.
   *
   * @param path of a file that is not there, now or afterwards
   */
  public static void probe(Path path) throws IOException {
    Files.deleteIfExists(path);
    OwnerOnly.newFile(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      for (int i = 0; i < STEPS_TO_BEGIN; i++) {
        file.write(zeros);
      }
    } finally {
      Files.deleteIfExists(path);
    }
  }

  public Path path() {
    return path;
  }

  /** Whether the file is still the one at its path. */
  public boolean isInPlace() {
    return identity.isInPlace();
  }

  /** Whether somebody has cut the file, where a mapping still writes. */
  public boolean isCut() {
    try {
      long expected = taken;
      return file.length() < expected && taken == expected;
    } catch (IOException closed) {
      return false;
    }
  }

  /**
   * Makes sure that there is space up to a position. Nothing must have been written yet beyond what
   * was taken before.
   */
  public void take(long position) throws IOException {
    for (long at = taken; at < position; at = taken) {
      free.want(asFile, STEP);
      // To a whole number of steps also after a cut.
      int count = STEP - (int) (at % STEP);
      file.seek(at);
      file.write(zeros, 0, count);
      taken = at + count;
    }
  }

  /**
   * Cuts the file to its content. Room for what comes all the same is taken anew.
   *
   * @param from where an excerpt begins or ends
   */
  public void settle(long from) throws IOException {
    taken = from;
    CycleCut.cut(file, from);
    taken = file.length();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
