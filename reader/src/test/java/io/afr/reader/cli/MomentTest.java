package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {

  private final Moment.Converter converter =
      new Moment.Converter(
          Clock.fixed(Instant.parse("2026-05-10T12:00:00Z"), ZoneId.of("Europe/Zurich")));

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T10:15:00Z, 2026-05-01T10:15:00Z",
    "2026-05-01T10:15:00.123456Z, 2026-05-01T10:15:00.123456Z",
    "2026-05-01T10:15+02:00, 2026-05-01T08:15:00Z",
    "2026-05-01T10:15, 2026-05-01T08:15:00Z",
    "1777630500000, 2026-05-01T10:15:00Z",
    "30s, 2026-05-10T11:59:30Z",
    "15m, 2026-05-10T11:45:00Z",
    "24h, 2026-05-09T12:00:00Z",
    "7d, 2026-05-03T12:00:00Z",
    "1w, 2026-05-03T12:00:00Z"
  })
  void readsOneInstant(String text, Instant instant) {
    Moment moment = converter.convert(text);

    assertThat(moment.first()).isEqualTo(instant);
    assertThat(moment.last()).isEqualTo(instant);
  }

  @Test
  void takesADateAsTheWholeDayWhereTheUserLives() {
    Moment day = converter.convert("2026-05-01");

    assertThat(day.first()).isEqualTo("2026-04-30T22:00:00Z");
    assertThat(day.last()).isEqualTo("2026-05-01T21:59:59.999999Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "yesterday", "15", "-5m", "2026-13-01", "15x", "2026-05-01T25:00Z"})
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("is no time; give");
  }
}
