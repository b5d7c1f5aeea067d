package io.afr.reader.index;

import java.util.Arrays;

/**
 * Remembers words by eight bytes of each. Two that look alike are taken for one, which of all the
 * words of a home happens once in a million homes.
 */
final class WordSet {

  private final long[] slots;
  private final int most;
  private int size;

  /**
   * @param bits there is room for three quarters of two to this power
   */
  WordSet(int bits) {
    slots = new long[1 << bits];
    most = slots.length / 4 * 3;
  }

  /** Whether the word is new. What is full begins anew. */
  boolean add(String word) {
    long print = print(word);
    int at = (int) print & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == print) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    if (size >= most) {
      clear();
      at = (int) print & (slots.length - 1);
    }
    slots[at] = print;
    size++;
    return true;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  private static long print(String word) {
    long print = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      print = (print ^ word.charAt(i)) * 0x100000001B3L;
      print ^= print >>> 29;
    }
    return print == 0 ? 1 : print;
  }
}
