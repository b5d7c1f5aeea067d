package io.afr.journal.disk;

import java.io.File;

/**
 * The room that recording leaves on a disk, so that it is never what fills it.
 *
 * <p>Asking costs a few microseconds, so it is asked where space is taken and not where entries are
 * appended. A file system that says nothing of its room, or nonsense, is believed to have it: a
 * write that fails then is found where it fails.
 */
public final class FreeSpace {

  /** Recording goes on only with this much more, so that it does not pause again at once. */
  private static final long SOME_MORE = 16L << 20;

  private final long minimum;
  private final Disk disk;

  /**
   * @param minimum bytes that are left free; 0 to ask nothing
   */
  public FreeSpace(long minimum, Disk disk) {
    this.minimum = minimum;
    this.disk = disk;
  }

  /**
   * Asks whether bytes may be taken.
   *
   * @throws LowSpaceException if that would leave too little
   */
  public void want(File at, long bytes) throws LowSpaceException {
    if (minimum <= 0) {
      return;
    }
    long usable = disk.usable(at);
    if (usable - bytes < minimum && isTrue(usable, at)) {
      throw new LowSpaceException(usable, minimum);
    }
  }

  /**
   * Asks whether recording may begin, or go on after a pause.
   *
   * @param at where files are to be; what is not there yet will be on its parent's disk
   * @param bytes that are to be written at once
   */
  public void wantToBegin(File at, long bytes) throws LowSpaceException {
    want(existing(at), bytes);
  }

  /** As {@link #wantToBegin}, after a pause. */
  public void wantToGoOn(File at, long bytes) throws LowSpaceException {
    want(existing(at), bytes + Math.max(SOME_MORE, minimum / 8));
  }

  private boolean isTrue(long usable, File at) {
    return usable >= 0 && disk.total(at) >= Math.max(1, usable);
  }

  private static File existing(File at) {
    File nearest = at;
    for (File parent = at; parent != null; parent = parent.getParentFile()) {
      nearest = parent;
      if (parent.exists()) {
        break;
      }
    }
    return nearest;
  }
}
