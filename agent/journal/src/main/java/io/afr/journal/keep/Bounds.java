package io.afr.journal.keep;

import java.time.Duration;
import java.time.Instant;

/**
 * How much is kept.
 *
 * @param oldest what was last written before this is too old
 * @param maxBytes how much of the disk recordings may take up
 */
public record Bounds(Instant oldest, long maxBytes) {

  /** Everything that is younger than an age, up to a size. */
  public static Bounds of(Duration maxAge, long maxBytes, Instant now) {
    return new Bounds(now.minus(maxAge), maxBytes);
  }

  /** Everything that was written at or after a time. */
  public static Bounds since(Instant oldest) {
    return new Bounds(oldest, Long.MAX_VALUE);
  }

  /** Everything up to a size. */
  public static Bounds upTo(long maxBytes) {
    return new Bounds(Instant.MIN, maxBytes);
  }

  boolean isTooOld(Instant time) {
    return time.isBefore(oldest);
  }
}
