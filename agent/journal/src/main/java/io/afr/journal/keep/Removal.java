package io.afr.journal.keep;

import java.time.Instant;

/**
 * Entries that were taken away on purpose. Says nothing of what stood in them.
 *
 * @param from number of the first entry
 * @param to number of the last one
 */
public record Removal(Instant time, Why why, long from, long to) {

  /** On whose wish. */
  public enum Why {
    /** They were too old, or the recordings too large. */
    RETENTION("retention"),
    /** Somebody had their session erased. */
    ERASURE("erasure");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    /** As it stands in the file. */
    public String word() {
      return word;
    }
  }

  /** Whether this takes the entry of a number away. */
  public boolean covers(long number) {
    return from <= number && number <= to;
  }
}
