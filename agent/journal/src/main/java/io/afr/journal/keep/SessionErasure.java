package io.afr.journal.keep;

import io.afr.journal.disk.DiskUse;
import io.afr.journal.walk.CycleWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Takes one session out of one journal, as far as nobody writes there any more.
 *
 * <p>It begins with a request on the disk and ends by deleting that, so that whoever is stopped in
 * between is continued by the next one who holds the {@link RetentionLock}.
 */
final class SessionErasure {

  private final StoredJournal journal;
  private final EraseRequest request;
  private final Instant now;
  private final LongConsumer worked;
  private boolean isTrial;
  private long entries;
  private int cycles;
  private long bytes;
  private boolean isPending;

  SessionErasure(StoredJournal journal, EraseRequest request, Instant now, LongConsumer worked) {
    this.journal = journal;
    this.request = request;
    this.now = now;
    this.worked = worked;
  }

  /** Does what the request asks for, as far as that is possible today. */
  Erased honour() throws IOException {
    return run();
  }

  /** Finds out what that would do. */
  Erased tryOut() throws IOException {
    isTrial = true;
    return run();
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
        worked.accept(cycle.bytes());
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
    long before = cycle.bytes();
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
