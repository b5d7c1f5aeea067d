package io.afr.agent.weave;

import java.util.Arrays;
import java.util.Collection;

/**
 * Beginnings of names that are looked for in the bytes of every class that the program loads, all
 * in one look. Each stands for a bit, so that one look answers several questions.
 */
final class Prefixes {

  private final byte[][][] byFirst = new byte[128][][];
  private final int[][] bits = new int[128][];
  private int shortest = Integer.MAX_VALUE;

  /**
   * Adds prefixes in ASCII.
   *
   * @param bit what it means if one of them is found; a power of two
   */
  Prefixes add(Collection<byte[]> prefixes, int bit) {
    for (byte[] prefix : prefixes) {
      add(prefix, bit);
    }
    return this;
  }

  private void add(byte[] prefix, int bit) {
    int first = prefix[0];
    byte[][] there = byFirst[first] == null ? new byte[0][] : byFirst[first];
    int[] theirs = byFirst[first] == null ? new int[0] : bits[first];
    byFirst[first] = Arrays.copyOf(there, there.length + 1);
    byFirst[first][there.length] = prefix;
    bits[first] = Arrays.copyOf(theirs, there.length + 1);
    bits[first][there.length] = bit;
    shortest = Math.min(shortest, prefix.length);
  }

  /** The bits of those that the bytes from {@code start} on, so many of them, begin with. */
  int of(byte[] bytes, int start, int length) {
    if (length < shortest || bytes[start] < 0) {
      return 0;
    }
    byte[][] candidates = byFirst[bytes[start]];
    if (candidates == null) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < candidates.length; i++) {
      byte[] prefix = candidates[i];
      int last = prefix.length - 1;
      // Packages differ at their end, where those of one vendor begin alike.
      if (length > last
          && bytes[start + last] == prefix[last]
          && Arrays.equals(prefix, 0, last, bytes, start, start + last)) {
        found |= bits[bytes[start]][i];
      }
    }
    return found;
  }
}
