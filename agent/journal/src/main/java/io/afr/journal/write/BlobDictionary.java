package io.afr.journal.write;

import io.afr.journal.Hash;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which blobs stand in the current cycle. Forgets the least recently used, whose blob then may
 * stand twice.
 */
final class BlobDictionary {

  private final Map<Hash, Boolean> blobs;
  private int cycle;

  BlobDictionary(int limit) {
    blobs =
        new LinkedHashMap<>(64, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Hash, Boolean> eldest) {
            return size() > limit;
          }
        };
  }

  /** Whether a blob stands whole in this cycle. */
  synchronized boolean holds(Hash hash, int inCycle) {
    return inCycle == cycle && blobs.get(hash) != null;
  }

  /** A blob has been appended whole in this cycle. */
  synchronized void add(Hash hash, int inCycle) {
    if (inCycle > cycle) {
      blobs.clear();
      cycle = inCycle;
    }
    if (inCycle == cycle) {
      blobs.put(hash, Boolean.TRUE);
    }
  }
}
