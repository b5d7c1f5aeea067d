package io.afr.reader.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Very many durations, in nanoseconds. */
final class Durations {

  private long[] all = new long[16];
  private int size;

  void add(long nanos) {
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    all[size++] = nanos;
  }

  /** In milliseconds, by nearest rank; null if there is no duration. */
  @Nullable Double percentile(int p) {
    if (size == 0) {
      return null;
    }
    // In whole numbers: 0.99 * 100 is more than 99.
    int rank = (int) (((long) p * size + 99) / 100);
    return select(rank - 1) / 1e6;
  }

  /**
   * What would stand at a place if all were in order. Sorts no more than it must (Hoare's
   * selection, 1961): of two million durations three are wanted.
   */
  private long select(int place) {
    int from = 0;
    int to = size - 1;
    while (from < to) {
      long middle = median(all[from], all[(from + to) >>> 1], all[to]);
      int low = from;
      int high = to;
      while (low <= high) {
        while (all[low] < middle) {
          low++;
        }
        while (all[high] > middle) {
          high--;
        }
        if (low <= high) {
          long swapped = all[low];
          all[low++] = all[high];
          all[high--] = swapped;
        }
      }
      if (place <= high) {
        to = high;
      } else if (place >= low) {
        from = low;
      } else {
        return all[place];
      }
    }
    return all[place];
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
