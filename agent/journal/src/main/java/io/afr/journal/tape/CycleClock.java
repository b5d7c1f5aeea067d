package io.afr.journal.tape;

import io.afr.journal.disk.CycleFiles;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.core.time.TimeProvider;

/**
 * The time as the queue sees it, which tells it what cycle to write: it stands still within a cycle
 * and never goes back, whatever the system's clock does.
 */
final class CycleClock implements TimeProvider {

  private static final long HOUR = TimeUnit.HOURS.toMillis(1);

  private static final DateTimeFormatter fileNames =
      DateTimeFormatter.ofPattern("yyyyMMdd-HH").withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private long hour;
  private volatile long cycle;

  CycleClock(InstantSource clock) {
    this.clock = clock;
    this.hour = clock.millis() / HOUR;
    this.cycle = hour;
  }

  /** Whether the hour that the current cycle began in is over. */
  boolean isHourOver() {
    return clock.millis() / HOUR > hour;
  }

  void nextCycle() {
    hour = Math.max(hour, clock.millis() / HOUR);
    // Cycles that were ended by their size run ahead of the hours.
    cycle = Math.max(hour, cycle + 1);
  }

  /** The file that the current cycle is written to. */
  String fileName() {
    return fileNames.format(Instant.ofEpochMilli(currentTimeMillis())) + CycleFiles.SUFFIX;
  }

  @Override
  public long currentTimeMillis() {
    return cycle * HOUR;
  }
}
