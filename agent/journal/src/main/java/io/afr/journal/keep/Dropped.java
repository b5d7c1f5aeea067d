package io.afr.journal.keep;

import io.afr.journal.NumberRange;
import java.util.ArrayList;
import java.util.List;

/** Which entries of a cycle do not stay, as ranges of their numbers. Takes them in their order. */
final class Dropped {

  private final List<NumberRange> ranges = new ArrayList<>();
  private long last;

  /**
   * The next entry.
   *
   * @param isBehindDamage whether entries before it could not be read, and do not stay either
   */
  void saw(long number, boolean isStaying, boolean isBehindDamage) {
    long from = isBehindDamage && last > 0 ? last + 1 : number;
    long to = isStaying ? number - 1 : number;
    if (from <= to) {
      add(from, to);
    }
    last = number;
  }

  private void add(long from, long to) {
    int latest = ranges.size() - 1;
    if (latest >= 0 && ranges.get(latest).to() == from - 1) {
      ranges.set(latest, new NumberRange(ranges.get(latest).from(), to));
    } else {
      ranges.add(new NumberRange(from, to));
    }
  }

  List<NumberRange> ranges() {
    return ranges;
  }
}
