package io.afr.reader.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A time on the command line: ISO-8601, milliseconds since 1970, or so long ago. A date alone means
 * the whole day.
 */
record Moment(Instant first, Instant last) {

  private static final Pattern ago = Pattern.compile("(\\d{1,9})([smhdw])");
  private static final Pattern epochMillis = Pattern.compile("\\d{10,15}");

  private static Moment at(Instant instant) {
    return new Moment(instant, instant);
  }

  /** Reads times as seen from a clock. */
  record Converter(Clock clock) implements ITypeConverter<Moment> {

    @Override
    public Moment convert(String text) {
      Matcher back = ago.matcher(text);
      if (back.matches()) {
        return at(clock.instant().minus(length(back)));
      }
      if (epochMillis.matcher(text).matches()) {
        return at(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      try {
        return iso(text, clock.getZone());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is no time; give 2026-05-01, 2026-05-01T10:15:00Z, milliseconds since 1970,"
                + " or 15m, 24h, 7d for so long ago");
      }
    }

    private static Moment iso(String text, ZoneId zone) {
      if (!text.contains("T")) {
        LocalDate day = LocalDate.parse(text);
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Moment(day.atStartOfDay(zone).toInstant(), next.minusNanos(1_000));
      }
      boolean hasZone = text.matches(".*([zZ]|[+-]\\d\\d(:?\\d\\d)?)$");
      return at(
          hasZone
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    private static Duration length(Matcher back) {
      long amount = Long.parseLong(back.group(1));
      return switch (back.group(2)) {
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        case "d" -> Duration.ofDays(amount);
        default -> Duration.ofDays(7 * amount);
      };
    }
  }
}
