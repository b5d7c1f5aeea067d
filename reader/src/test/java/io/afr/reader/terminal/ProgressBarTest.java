package io.afr.reader.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter err = new StringWriter();
  private Instant now = Instant.parse("2026-05-01T10:00:00Z");

  @Test
  void isNotDrawnForWhatIsDoneAtOnce() {
    try (ProgressBar bar = bar(true)) {
      now = now.plusMillis(300);
      bar.reached(50, 100);
      bar.reached(100, 100);
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void isDrawnOnOneLineAndLeavesNothingBehind() {
    try (ProgressBar bar = bar(true)) {
      now = now.plusSeconds(1);
      bar.reached(50 << 20, 100 << 20);
      bar.reached(51 << 20, 100 << 20);

      assertThat(err.toString())
          .startsWith("\rChecking ▕███████████████  ")
          .endsWith("▏ 50 % of 100.0 MB\u001b[K")
          .doesNotContain("\n");
    }

    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void isNotDrawnWhereNobodyLooks() {
    try (ProgressBar bar = bar(false)) {
      now = now.plusSeconds(1);
      bar.reached(50, 100);
    }

    assertThat(err.toString()).isEmpty();
  }

  private ProgressBar bar(boolean watched) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        };
    return new ProgressBar(new PrintWriter(err), watched, true, clock, "Checking");
  }
}
