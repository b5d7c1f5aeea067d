package io.afr.journal.tape;

import io.afr.journal.JournalException;
import io.afr.journal.Manifest;
import io.afr.journal.disk.CycleCut;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.CycleSpace;
import io.afr.journal.disk.FreeSpace;
import io.afr.journal.disk.JournalDirectory;
import io.afr.journal.disk.LastEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A journal's directory and the queue in it, while they are written. */
public final class OpenQueue {

  private static final String PROBE = "space.probe";

  private final JournalDirectory directory;
  private final FreeSpace free;
  private final CycleClock clock;
  private final long cycleBytes;
  private volatile ChronicleTape tape;

  private OpenQueue(JournalDirectory directory, FreeSpace free, CycleClock clock, long cycleBytes)
      throws IOException {
    this.directory = directory;
    this.free = free;
    this.clock = clock;
    this.cycleBytes = cycleBytes;
    this.tape = open();
  }

  /**
   * Makes a journal's directory and its queue, or leaves nothing behind.
   *
   * @throws JournalException if the directory cannot be made
   * @throws IOException if there is no space
   */
  public static OpenQueue create(
      Path home, Manifest manifest, FreeSpace free, long cycleBytes, InstantSource clock)
      throws IOException {
    JournalDirectory directory = JournalDirectory.create(home, manifest);
    try {
      return new OpenQueue(directory, free, new CycleClock(clock), cycleBytes);
    } catch (Throwable e) {
      directory.remove();
      throw e;
    }
  }

  /** A disk that is full is found here and neither by Chronicle nor by the program's next call. */
  private ChronicleTape open() throws IOException {
    CycleSpace.probe(directory.path().resolve(PROBE));
    ChronicleTape opened = ChronicleTape.open(directory, free, clock, cycleBytes);
    try {
      opened.takeSpace(0);
      return opened;
    } catch (Throwable e) {
      opened.abandon();
      throw e;
    }
  }

  public Path directory() {
    return directory.path();
  }

  ChronicleTape tape() {
    return tape;
  }

  /** Whether the directory at the journal's path is still ours. */
  public boolean isOurs() {
    return directory.isLocked() || tape.isLatestInPlace();
  }

  /**
   * Looks whether what is written can be found, and puts back what can be.
   *
   * @return false if the current cycle's file, or all of it, has been deleted or moved away
   */
  public boolean isInPlace() throws IOException {
    if (!tape.isInPlace()) {
      return false;
    }
    directory.mend();
    return true;
  }

  /** Ends the cycle that an append failed in and goes on in the next. */
  public synchronized void reopen() throws IOException {
    tape.abandon();
    directory.mend();
    List<Path> files = CycleFiles.in(directory.path());
    if (!files.isEmpty()) {
      CycleCut.seal(files.get(files.size() - 1).toFile());
    }
    // An append that failed while it rolled has left Chronicle's own lock held. It is made anew.
    Files.deleteIfExists(directory.path().resolve(ChronicleTape.TABLE));
    if (Files.exists(directory.path().resolve(clock.fileName()))) {
      clock.nextCycle();
    }
    tape = open();
  }

  /** The number of the last entry that is on the disk; 0 if there is none. */
  long lastNumber() throws IOException {
    List<Path> files = CycleFiles.in(directory.path());
    for (int i = files.size() - 1; i >= 0; i--) {
      LastEntry last = LastEntry.in(files.get(i));
      if (last != null) {
        return last.number();
      }
    }
    return 0;
  }

  public synchronized void close() {
    try {
      tape.close();
    } finally {
      directory.close();
    }
  }

  /** Gives up a journal that is no longer where it was. */
  public synchronized void abandon() {
    tape.abandon();
    directory.close();
  }

  /** Leaves nothing behind of a journal that nothing has been recorded in. */
  public synchronized void remove() {
    tape.abandon();
    directory.remove();
  }
}
