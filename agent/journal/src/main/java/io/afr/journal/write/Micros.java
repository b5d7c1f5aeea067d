package io.afr.journal.write;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Time as it stands in entries: microseconds since the epoch. */
final class Micros {

  private Micros() {}

  static long of(Instant instant) {
    return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1_000;
  }
}
