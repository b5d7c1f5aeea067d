package io.afr.reader.prune;

import io.afr.journal.JournalException;
import io.afr.journal.keep.Bounds;
import io.afr.journal.keep.Erased;
import io.afr.journal.keep.Erasure;
import io.afr.journal.keep.Excess;
import io.afr.journal.keep.RetentionLock;
import io.afr.journal.keep.Stock;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.Pruned;
import io.afr.reader.Pruned.What;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes recordings away, beside agents that do the same. What was asked for earlier and could not
 * be done then is done along the way. For one time only.
 */
public final class Pruner {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final boolean dryRun;
  private final Instant now;
  private final Progress progress;
  private final List<Pruned.Item> removed = new ArrayList<>();
  private final List<Path> pending = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long left = -1;
  private long done;
  private long total;

  /**
   * @param dryRun whether only to find out what would be done
   */
  public Pruner(boolean dryRun, Instant now, Progress progress) {
    this.dryRun = dryRun;
    this.now = now;
    this.progress = progress;
  }

  /** Takes away what is more than is to be kept of all these services together. */
  public Pruned bound(List<Path> services, Bounds bounds) {
    services.forEach(this::honour);
    Stock stock = Stock.of(services, now, this::problem);
    try {
      List<Excess> excess = stock.excess(bounds);
      left = stock.bytes();
      total = excess.stream().mapToLong(Excess::bytes).sum();
      for (Path service : services) {
        remove(service, excess.stream().filter(each -> each.service().equals(service)).toList());
      }
    } catch (IOException e) {
      services.forEach(service -> problem(service, e));
    }
    return pruned();
  }

  /** Takes a session out of journals that hold it. */
  public Pruned erase(List<Path> journals, String session) {
    measure(journals);
    for (Path journal : journals) {
      Path service = journal.toAbsolutePath().getParent();
      if (service != null) {
        locked(service, () -> erase(journal, session));
      }
    }
    return pruned();
  }

  private void measure(List<Path> journals) {
    try {
      total = Stock.ofJournals(journals, now, this::problem).bytes();
    } catch (IOException e) {
      // Then there is no progress to show.
      total = 0;
    }
  }

  private Pruned pruned() {
    return new Pruned(
        dryRun, List.copyOf(removed), left, List.copyOf(pending), List.copyOf(problems));
  }

  private void erase(Path journal, String session) throws IOException {
    Erased erased =
        dryRun
            ? Erasure.tryErase(journal, session, now, this::worked)
            : Erasure.erase(journal, session, now, this::worked);
    add(erased);
    if (erased.isPending()) {
      pending.add(journal);
    }
  }

  private void honour(Path service) {
    if (!dryRun) {
      locked(service, () -> Erasure.honour(service, now, this::problem).forEach(this::add));
    }
  }

  private void add(Erased erased) {
    if (erased.cycles() > 0) {
      removed.add(
          new Pruned.Item(
              What.SESSION, erased.journal(), erased.entries(), Math.max(0, erased.bytes())));
    }
  }

  private void remove(Path service, List<Excess> excess) {
    if (!excess.isEmpty()) {
      locked(service, () -> excess.forEach(this::remove));
    }
  }

  private void remove(Excess excess) {
    try {
      if (!dryRun) {
        excess.remove();
      }
      What what = excess.isJournal() ? What.JOURNAL : What.CYCLE;
      removed.add(new Pruned.Item(what, excess.path(), 0, excess.bytes()));
      left -= excess.bytes();
    } catch (IOException e) {
      problem(excess.path(), e);
    }
    worked(excess.bytes());
  }

  private void worked(long bytes) {
    done += bytes;
    progress.reached(done, total);
  }

  /** What changes a service's directory while nobody else does. */
  private interface Work {
    void run() throws IOException;
  }

  private void locked(Path service, Work work) {
    try {
      if (dryRun) {
        work.run();
        return;
      }
      try (@Nullable RetentionLock lock = lock(service)) {
        if (lock == null) {
          problems.add(
              new Problem(service, "somebody else is deleting or erasing there; try again later"));
        } else {
          work.run();
        }
      }
    } catch (IOException | JournalException e) {
      problem(service, e);
    }
  }

  private static @Nullable RetentionLock lock(Path service) throws IOException {
    long start = System.nanoTime();
    RetentionLock lock = RetentionLock.tryAcquire(service);
    while (lock == null && System.nanoTime() - start < PATIENCE_NANOS) {
      LockSupport.parkNanos(STEP_NANOS);
      lock = RetentionLock.tryAcquire(service);
    }
    return lock;
  }

  private void problem(Path path, Exception cause) {
    boolean isTold = cause instanceof JournalException;
    problems.add(
        isTold
            ? new Problem(((JournalException) cause).path(), ((JournalException) cause).what())
            : new Problem(path, "cannot be changed (" + cause + ")"));
  }
}
