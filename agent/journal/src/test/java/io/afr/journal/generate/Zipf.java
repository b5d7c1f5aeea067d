package io.afr.journal.generate;

/**
 * Ranks of which the first comes up twice as often as the second and so on, as words do: each
 * octave of ranks as often as the one before, and within it all alike. Needs no table, which would
 * cost more than all else by missing the cache.
 */
record Zipf(int ranks) {

  /** From 0. */
  int rank(Dice dice) {
    int octaves = 32 - Integer.numberOfLeadingZeros(ranks);
    int rank = ranks;
    while (rank >= ranks) {
      long thrown = dice.next();
      int octave = (int) ((thrown >>> 33) * octaves >>> 31);
      rank = (1 << octave) - 1 + ((int) thrown & (1 << octave) - 1);
    }
    return rank;
  }
}
