package io.afr.journal.keep;

import io.afr.journal.disk.DiskUse;
import io.afr.journal.walk.CycleWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Takes one session out of one journal, as far as nobody writes there any more.
 *
 * <p>It begins with a request on the disk and ends by deleting that, so that whoever is stopped in
 * between is continued by the next one who holds the {@link RetentionLock}.
 */
final class SessionErasure {

  private final StoredJournal journal;
  private final Instant now;
  private final boolean isTrial;
  private final EraseRequest request;
  private long entries;
  private int cycles;
  private long bytes;
  private boolean isPending;

  private SessionErasure(
      StoredJournal journal, EraseRequest request, Instant now, boolean isTrial) {
    this.journal = journal;
    this.request = request;
    this.now = now;
    this.isTrial = isTrial;
  }

  /** Does what a request asks for, as far as that is possible today. */
  static Erased honour(StoredJournal journal, EraseRequest request, Instant now)
      throws IOException {
    return new SessionErasure(journal, request, now, false).run();
  }

  /** Finds out what erasing would do. */
  static Erased tried(StoredJournal journal, String session, Instant now) throws IOException {
    return new SessionErasure(journal, request(journal, session), now, true).run();
  }

  /** Asks for a session to be erased from all that stands in a journal now. */
  static EraseRequest request(StoredJournal journal, String session) {
    List<StoredCycle> cycles = journal.cycles();
    String through = cycles.isEmpty() ? "" : cycles.get(cycles.size() - 1).name();
    return EraseRequest.of(journal.directory(), session, through);
  }

  private Erased run() throws IOException {
    Belonging belonging = belonging();
    String done = request.done();
    for (StoredCycle cycle : journal.closed()) {
      if (cycle.name().compareTo(request.done()) > 0) {
        erase(cycle, belonging);
        done = cycle.name();
      }
    }
    settle(belonging, done);
    return new Erased(journal.directory(), entries, cycles, bytes, isPending);
  }

  private Belonging belonging() throws IOException {
    return new Belonging(
        request.session(), request.begins(), firstNumber(), request.done().isEmpty());
  }

  private long firstNumber() throws IOException {
    for (StoredCycle cycle : journal.cycles()) {
      try (CycleWalk walk = new CycleWalk(cycle.file())) {
        if (walk.next()) {
          return walk.number();
        }
      }
    }
    return 1;
  }

  private void erase(StoredCycle cycle, Belonging belonging) throws IOException {
    boolean isNew = isNew(cycle);
    Path file = cycle.file();
    CycleErasure erasure = CycleErasure.of(file, belonging, isNew);
    if (isNew ? erasure.entries() == 0 : !erasure.isNeeded()) {
      return;
    }
    long before = DiskUse.of(file);
    entries += erasure.entries();
    cycles++;
    if (isTrial) {
      bytes += before - erasure.length();
    } else {
      erasure.apply(now);
      bytes += before - DiskUse.of(file);
    }
  }

  private boolean isNew(StoredCycle cycle) {
    return cycle.name().compareTo(request.through()) > 0;
  }

  /** Leaves the request for what could not be done yet, if there is anything. */
  private void settle(Belonging belonging, String done) throws IOException {
    Set<Long> open = journal.isLiving() ? belonging.open() : Set.of();
    boolean isThrough = true;
    boolean isLeft = !open.isEmpty();
    for (StoredCycle cycle : journal.cycles()) {
      if (cycle.name().compareTo(done) > 0) {
        isThrough &= isNew(cycle);
        isLeft |= CycleErasure.of(cycle.file(), belonging, isNew(cycle)).entries() > 0;
      }
    }
    isPending = isLeft;
    if (isTrial) {
      return;
    }
    if (isLeft) {
      request.with(isThrough ? null : request.session(), done, open).save();
    } else {
      request.delete();
    }
  }
}
