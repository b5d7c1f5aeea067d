package io.afr.journal.tape;

import io.afr.journal.Manifest;
import io.afr.journal.disk.CycleCut;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.JournalDirectory;
import io.afr.journal.disk.LastEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A journal's directory and the queue in it, while they are written. */
public final class OpenQueue {

  /** For the queue's own files, and something to record. */
  private static final long ROOM_TO_GO_ON = 16L << 20;

  private final JournalDirectory directory;
  private final CycleClock clock;
  private final long cycleBytes;
  private final AtomicBoolean isRecovering = new AtomicBoolean();
  private ChronicleTape tape;

  private OpenQueue(JournalDirectory directory, CycleClock clock, long cycleBytes) {
    this.directory = directory;
    this.clock = clock;
    this.cycleBytes = cycleBytes;
    this.tape = ChronicleTape.open(directory.path(), clock, cycleBytes);
  }

  public static OpenQueue create(
      Path home, Manifest manifest, long cycleBytes, InstantSource clock) {
    JournalDirectory directory = JournalDirectory.create(home, manifest);
    try {
      return new OpenQueue(directory, new CycleClock(clock), cycleBytes);
    } catch (Throwable e) {
      directory.remove();
      throw e;
    }
  }

  public Path directory() {
    return directory.path();
  }

  synchronized ChronicleTape tape() {
    return tape;
  }

  /** Whether the caller is the one to recover from a failure. */
  public boolean beginRecovery() {
    return isRecovering.compareAndSet(false, true);
  }

  public void endRecovery() {
    isRecovering.set(false);
  }

  /** Ends the cycle that an append failed in and goes on in the next. */
  public synchronized void reopen() throws IOException {
    tape.abandon();
    // On a full disk Chronicle writes to the program's stderr, and again at every attempt.
    if (directory.path().toFile().getUsableSpace() < ROOM_TO_GO_ON) {
      throw new IOException("the disk is full");
    }
    List<Path> files = CycleFiles.in(directory.path());
    if (!files.isEmpty()) {
      CycleCut.seal(files.get(files.size() - 1).toFile());
    }
    // An append that failed while it rolled has left Chronicle's own lock held. It is made anew.
    Files.deleteIfExists(directory.path().resolve(ChronicleTape.TABLE));
    if (Files.exists(directory.path().resolve(clock.fileName()))) {
      clock.nextCycle();
    }
    tape = ChronicleTape.open(directory.path(), clock, cycleBytes);
    // A disk that is still full is found here and not by the program's next call.
    tape.takeSpace(0);
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
}
