package io.afr.journal.write;

import io.afr.journal.Hash;

/**
 * Which blobs stand in the current cycle. Where it is full it forgets the least recently used,
 * whose blob then may stand twice.
 *
 * <p>Built like the cache of a processor, because a map of objects took a sixth of the time and ten
 * times the memory: a hash has eight slots to be in, which lie side by side, the most recently used
 * first.
 */
final class BlobDictionary {

  private static final int WAYS = 8;
  private static final int HASH = 2;
  private static final int BUCKET = WAYS * HASH;
  private static final int INITIAL_BUCKETS = 8;

  private final int maxLength;

  /** Two halves per hash. An empty slot holds two zeros; no content has that hash. */
  private long[] halves = new long[INITIAL_BUCKETS * BUCKET];

  private int size;
  private int cycle;

  BlobDictionary(int limit) {
    this.maxLength = Math.max(halves.length, Integer.highestOneBit(limit) * HASH);
  }

  /** Whether a blob stands whole in this cycle. */
  synchronized boolean holds(Hash hash, int inCycle) {
    if (inCycle != cycle) {
      return false;
    }
    int bucket = bucket(hash.low());
    for (int at = bucket; at < bucket + BUCKET; at += HASH) {
      if (halves[at] == hash.high() && halves[at + 1] == hash.low()) {
        putFirst(bucket, at, hash.high(), hash.low());
        return true;
      }
    }
    return false;
  }

  /** A blob has been appended whole in this cycle. */
  synchronized void add(Hash hash, int inCycle) {
    if (inCycle > cycle) {
      halves = new long[INITIAL_BUCKETS * BUCKET];
      size = 0;
      cycle = inCycle;
    }
    if (inCycle == cycle && !holds(hash, inCycle)) {
      growIfCrowded();
      add(hash.high(), hash.low());
      size++;
    }
  }

  private void growIfCrowded() {
    // Early, before buckets overflow.
    if (HASH * size < halves.length / 4 || halves.length >= maxLength) {
      return;
    }
    long[] before = halves;
    halves = new long[2 * before.length];
    // Backwards, so that the most recently used come last and are first again.
    for (int at = before.length - HASH; at >= 0; at -= HASH) {
      if ((before[at] | before[at + 1]) != 0) {
        add(before[at], before[at + 1]);
      }
    }
  }

  private void add(long high, long low) {
    int bucket = bucket(low);
    putFirst(bucket, bucket + BUCKET - HASH, high, low);
  }

  /** Moves what stands before {@code last} back by one; what stood there is overwritten. */
  private void putFirst(int bucket, int last, long high, long low) {
    System.arraycopy(halves, bucket, halves, bucket + HASH, last - bucket);
    halves[bucket] = high;
    halves[bucket + 1] = low;
  }

  /** Where the slots of a hash begin, whose bits are as good as chance. */
  private int bucket(long low) {
    return ((int) low & (halves.length / BUCKET - 1)) * BUCKET;
  }
}
