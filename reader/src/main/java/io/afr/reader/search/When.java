package io.afr.reader.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people ask for it: ISO-8601, milliseconds since 1970, or so long ago. A date alone
 * means the whole day.
 */
public record When(Instant first, Instant last) {

  private static final Pattern ago = Pattern.compile("(\\d{1,9})([smhdw])");
  private static final Pattern epochMillis = Pattern.compile("\\d{10,15}");

  /** Beyond them there is nothing to find, and no way to count microseconds. */
  private static final Instant earliest = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant latest = Instant.parse("9999-12-31T23:59:59Z");

  public When {
    first = within(first);
    last = within(last);
  }

  private static Instant within(Instant instant) {
    if (instant.isBefore(earliest)) {
      return earliest;
    }
    return instant.isAfter(latest) ? latest : instant;
  }

  private static When at(Instant instant) {
    return new When(instant, instant);
  }

  /**
   * Reads a time as seen from a clock.
   *
   * @throws IllegalArgumentException if it is none; the message says what is
   */
  public static When read(String text, Clock clock) {
    try {
      Matcher back = ago.matcher(text);
      if (back.matches()) {
        return at(clock.instant().minus(length(back)));
      }
      if (epochMillis.matcher(text).matches()) {
        return at(Instant.ofEpochMilli(Long.parseLong(text)));
      }
      return iso(text, clock.getZone());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is no time; give 2026-05-01, 2026-05-01T10:15:00Z, milliseconds since 1970,"
              + " or 15m, 24h, 7d for so long ago",
          e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is before all time", e);
    }
  }

  private static When iso(String text, ZoneId zone) {
    if (!text.contains("T")) {
      LocalDate day = LocalDate.parse(text);
      Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
      return new When(day.atStartOfDay(zone).toInstant(), next.minusNanos(1_000));
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
