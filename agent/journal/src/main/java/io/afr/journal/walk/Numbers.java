package io.afr.journal.walk;

import java.util.Map;
import java.util.TreeMap;

/** The numbers of the entries that have come; as ranges, for they nearly always follow. */
final class Numbers {

  /** The last number of each range, by its first. */
  private final TreeMap<Long, Long> ranges = new TreeMap<>();

  /** The range that the latest number is the last of. */
  private long first = 1;

  private long last;

  /** Takes all numbers up to this one. To be called before any other. */
  void goOnAfter(long number) {
    last = number;
  }

  /** Takes a number; false if it is there. */
  boolean add(long number) {
    if (number == last + 1 && !ranges.containsKey(number)) {
      last = number;
      return true;
    }
    ranges.put(first, last);
    Map.Entry<Long, Long> before = ranges.floorEntry(number);
    if (before != null && number <= before.getValue()) {
      return false;
    }
    first = number;
    last = number;
    return true;
  }
}
