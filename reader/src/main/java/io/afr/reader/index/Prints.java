package io.afr.reader.index;

import java.util.Arrays;

/**
 * Remembers words by eight bytes of each. Two that look alike are taken for one, which of all the
 * words of a home happens once in a million homes.
 */
final class Prints {

  private static final int FIRST = 256;

  private final int most;
  private long[] slots = new long[FIRST];
  private int size;

  /**
   * @param most words that are remembered; who comes after them finds all forgotten
   */
  Prints(int most) {
    this.most = most;
  }

  /** What is remembered of a word; never 0. */
  static long of(CharSequence text, int from, int to) {
    long print = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      print = (print ^ text.charAt(i)) * 0x100000001B3L;
      print ^= print >>> 29;
    }
    return print == 0 ? 1 : print;
  }

  /** Whether it is new. */
  boolean add(long print) {
    int at = slot(print);
    if (slots[at] == print) {
      return false;
    }
    if (size >= most) {
      Arrays.fill(slots, 0);
      size = 0;
      at = slot(print);
    } else if (2 * size >= slots.length) {
      grow();
      at = slot(print);
    }
    slots[at] = print;
    size++;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long print : before) {
      if (print != 0) {
        slots[slot(print)] = print;
      }
    }
  }

  /** Where it stands, or would. */
  private int slot(long print) {
    int at = (int) print & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != print) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
