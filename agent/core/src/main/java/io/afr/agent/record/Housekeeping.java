package io.afr.agent.record;

import io.afr.agent.log.Log;
import io.afr.journal.JournalWriter;
import io.afr.journal.keep.Upkeep;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * Has old recordings deleted and sessions erased: once the journal is open, and after each cycle
 * that it begins. On a thread of its own, because that may take long.
 */
final class Housekeeping {

  private final IntSupplier cycles;
  private final Runnable work;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private int cycle;
  private boolean isDue;

  /**
   * @param cycles how many cycles have been begun
   * @param work what is to be done
   */
  Housekeeping(IntSupplier cycles, Runnable work) {
    this.cycles = cycles;
    this.work = work;
  }

  static Housekeeping of(JournalWriter writer, Upkeep upkeep) {
    return new Housekeeping(
        writer::cycle,
        () -> upkeep.run(writer.service(), (path, problem) -> complain(writer, path, problem)));
  }

  /** Starts if a new cycle has begun. For one thread. */
  void tick() {
    if (isDue) {
      isDue = !start();
    }
    int current = cycles.getAsInt();
    if (current != cycle) {
      cycle = current;
      // At the next tick: the cycle before is complete once the new one has its first entry.
      isDue = true;
    }
  }

  /** Does it, unless that is going on already. */
  boolean start() {
    if (!isRunning.compareAndSet(false, true)) {
      return false;
    }
    Thread thread = new Thread(AgentThread.rootGroup(), this::run, "afr-retention", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Housekeeping.class.getClassLoader());
    try {
      thread.start();
      return true;
    } catch (Throwable e) {
      isRunning.set(false);
      throw e;
    }
  }

  private void run() {
    try {
      work.run();
    } catch (Throwable e) {
      // Nobody is above this thread to catch and count.
      Log.warn("retention " + e.getClass(), "old recordings cannot be deleted: " + e);
    } finally {
      isRunning.set(false);
    }
  }

  /** But not of what keeps the journal itself from being written: that has a line of its own. */
  private static void complain(JournalWriter writer, Path path, Exception problem) {
    writer.check();
    if (writer.isRecording()) {
      Log.warn(
          "retention " + problem.getClass(),
          "old recordings cannot be deleted: " + path + ": " + problem);
    }
  }
}
