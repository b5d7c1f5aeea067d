package io.afr.journal.keep;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what is more than is kept: whole journals that have ended before single cycles, the
 * oldest first. What a JVM writes at the moment is never taken away.
 */
final class Retention {

  private final Bounds bounds;
  private final List<Excess> excess = new ArrayList<>();
  private final Set<StoredJournal> gone = new HashSet<>();
  private final Set<StoredCycle> goneCycles = new HashSet<>();
  private long bytes;

  private Retention(Bounds bounds) {
    this.bounds = bounds;
  }

  /** What is too much, in the order in which it is to go. */
  static List<Excess> of(List<StoredJournal> journals, Bounds bounds) throws IOException {
    Retention retention = new Retention(bounds);
    retention.age(journals);
    if (bounds.maxBytes() < Long.MAX_VALUE) {
      retention.size(journals);
    }
    return retention.excess;
  }

  private void age(List<StoredJournal> journals) throws IOException {
    for (StoredJournal journal : journals) {
      boolean isTooOld = journal.isBegunBefore(bounds.oldest()) && isTooOld(journal.written());
      if (!journal.isLiving() && (isTooOld || journal.isEmpty())) {
        take(journal);
      }
    }
    for (StoredJournal journal : journals) {
      if (!gone.contains(journal) && journal.isBegunBefore(bounds.oldest())) {
        takeOldCycles(journal);
      }
    }
  }

  private void takeOldCycles(StoredJournal journal) throws IOException {
    for (StoredCycle cycle : journal.closed()) {
      if (cycle.isLast() || !isTooOld(cycle.written())) {
        return;
      }
      take(journal, cycle);
    }
  }

  private boolean isTooOld(Instant time) {
    return bounds.isTooOld(time);
  }

  private void size(List<StoredJournal> journals) throws IOException {
    for (StoredJournal journal : journals) {
      bytes += rest(journal);
    }
    if (bytes <= bounds.maxBytes()) {
      return;
    }
    List<Dated<StoredJournal>> ended = new ArrayList<>();
    for (StoredJournal journal : journals) {
      if (!journal.isLiving() && !gone.contains(journal)) {
        ended.add(new Dated<>(journal.written(), journal, journal));
      }
    }
    ended.sort(Dated.oldestFirst());
    for (Dated<StoredJournal> journal : ended) {
      if (bytes > bounds.maxBytes()) {
        bytes -= take(journal.what());
      }
    }
    cycles(journals);
  }

  private void cycles(List<StoredJournal> journals) throws IOException {
    List<Dated<StoredCycle>> closed = new ArrayList<>();
    for (StoredJournal journal : journals) {
      Instant latest = Instant.MIN;
      for (StoredCycle cycle : gone.contains(journal) ? List.<StoredCycle>of() : journal.closed()) {
        // Whatever the clock did: within a journal the first goes first.
        latest = cycle.written().isAfter(latest) ? cycle.written() : latest;
        closed.add(new Dated<>(latest, journal, cycle));
      }
    }
    closed.removeIf(cycle -> cycle.what().isLast() || goneCycles.contains(cycle.what()));
    closed.sort(Dated.oldestFirst());
    for (Dated<StoredCycle> cycle : closed) {
      if (bytes > bounds.maxBytes()) {
        bytes -= take(cycle.journal(), cycle.what());
      }
    }
  }

  private long take(StoredJournal journal) throws IOException {
    Excess taken = Excess.of(journal, rest(journal));
    gone.add(journal);
    excess.add(taken);
    return taken.bytes();
  }

  private long take(StoredJournal journal, StoredCycle cycle) throws IOException {
    Excess taken = Excess.of(journal, cycle);
    goneCycles.add(cycle);
    excess.add(taken);
    return taken.bytes();
  }

  /** What would be left of a journal. */
  private long rest(StoredJournal journal) throws IOException {
    if (gone.contains(journal)) {
      return 0;
    }
    long rest = journal.bytes();
    for (StoredCycle cycle : journal.cycles()) {
      rest -= goneCycles.contains(cycle) ? cycle.bytes() : 0;
    }
    return rest;
  }

  private record Dated<T>(Instant written, StoredJournal journal, T what) {

    /** Where times are equal the names decide, which begin with one. */
    static <T> Comparator<Dated<T>> oldestFirst() {
      return Comparator.comparing((Dated<T> dated) -> dated.written())
          .thenComparing(dated -> dated.journal().directory().getFileName());
    }
  }
}
