package io.afr.reader.verify;

import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.NumberRange;
import io.afr.journal.keep.Removal;
import io.afr.reader.JournalCheck.Cause;
import io.afr.reader.JournalCheck.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds out why entry numbers are left out. */
final class Holes {

  private final List<Removal> removals;
  private final List<Damage> damages;
  private final Set<Long> pauses;
  private final List<Missing> missing = new ArrayList<>();

  /**
   * @param pauses numbers of the entries that came first after recording had paused
   */
  private Holes(List<Removal> removals, List<Damage> damages, Set<Long> pauses) {
    this.removals = removals.stream().sorted(Comparator.comparingLong(Removal::from)).toList();
    this.damages = damages;
    this.pauses = pauses;
  }

  static List<Missing> explained(
      List<Break> breaks, List<Removal> removals, List<Damage> damages, Set<Long> pauses) {
    Holes holes = new Holes(removals, damages, pauses);
    for (Break hole : breaks) {
      NumberRange range = hole.missing();
      if (range != null) {
        holes.explain(hole, range);
      }
    }
    return List.copyOf(holes.missing);
  }

  /** Takes what was removed on purpose out of a hole; for what is left there is one reason. */
  private void explain(Break hole, NumberRange range) {
    long next = range.from();
    for (Removal removal : removals) {
      long from = Math.max(next, removal.from());
      long to = Math.min(range.to(), removal.to());
      if (from <= to) {
        add(hole, next, from - 1, otherwise(hole, next, from - 1));
        add(hole, from, to, cause(removal));
        next = to + 1;
      }
    }
    add(hole, next, range.to(), otherwise(hole, next, range.to()));
  }

  private void add(Break hole, long from, long to, Cause cause) {
    if (from > to) {
      return;
    }
    int last = missing.size() - 1;
    Missing before = last < 0 ? null : missing.get(last);
    if (before != null && before.cause() == cause && before.entries().to() == from - 1) {
      NumberRange both = new NumberRange(before.entries().from(), to);
      missing.set(last, new Missing(both, cause, hole.file(), hole.offset()));
    } else {
      missing.add(new Missing(new NumberRange(from, to), cause, hole.file(), hole.offset()));
    }
  }

  private static Cause cause(Removal removal) {
    return switch (removal.why()) {
      case RETENTION -> Cause.RETENTION;
      case ERASURE -> Cause.ERASURE;
    };
  }

  private Cause otherwise(Break hole, long from, long to) {
    if (damages.stream().anyMatch(damage -> touches(damage, from, to))) {
      return Cause.DAMAGE;
    }
    return pauses.contains(hole.number()) ? Cause.GAP : Cause.UNKNOWN;
  }

  private static boolean touches(Damage damage, long from, long to) {
    NumberRange entries = damage.entries();
    return entries != null && entries.from() <= to && from <= entries.to();
  }
}
