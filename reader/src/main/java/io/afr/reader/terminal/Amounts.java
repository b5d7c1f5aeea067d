package io.afr.reader.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers as people say them. Always in English, so that output can be compared. */
public final class Amounts {

  private Amounts() {}

  /** Such as {@code 0.3 ms}, {@code 12 ms}, {@code 3.42 s}, {@code 2 min 5 s}. */
  public static String duration(double millis) {
    if (millis < 1) {
      return millis <= 0 ? "0 ms" : String.format(Locale.ROOT, "%.1f ms", Math.max(0.1, millis));
    }
    if (millis < 999.5) {
      return String.format(Locale.ROOT, "%.0f ms", millis);
    }
    if (millis < 59_995) {
      return String.format(Locale.ROOT, "%.2f s", millis / 1_000);
    }
    return longDuration(Duration.ofMillis(Math.round(millis)));
  }

  /** The same without spaces, for columns: {@code 812ms}, {@code 3.42s}, {@code 2m05s}. */
  public static String brief(double millis) {
    if (millis < 59_995) {
      return duration(millis).replace(" ", "");
    }
    Duration time = Duration.ofMillis(Math.round(millis));
    if (time.toHours() < 1) {
      return String.format(Locale.ROOT, "%dm%02ds", time.toMinutes(), time.toSecondsPart());
    }
    if (time.toDays() < 1) {
      return String.format(Locale.ROOT, "%dh%02dm", time.toHours(), time.toMinutesPart());
    }
    return String.format(Locale.ROOT, "%dd%02dh", time.toDays(), time.toHoursPart());
  }

  private static String longDuration(Duration time) {
    if (time.toHours() < 1) {
      return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
    if (time.toDays() < 1) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toDays() + " d " + time.toHoursPart() + " h";
  }

  /** With thousands set apart. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A part of a whole, from 0 to 1, in percent. */
  public static String percent(double share) {
    return share > 0 && share < 0.01 ? "<1 %" : Math.round(share * 100) + " %";
  }

  /** US dollars: cents, or as many places as small amounts need. */
  public static String cost(double dollars) {
    BigDecimal amount = BigDecimal.valueOf(dollars);
    boolean small = dollars > 0 && dollars < 0.1;
    int places = small ? Math.min(8, amount.scale() - amount.precision() + 3) : 2;
    BigDecimal rounded = amount.setScale(Math.max(2, places), RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return "$" + shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
  }

  /** Such as {@code 5 min ago}. */
  public static String age(Instant then, Instant now) {
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < 5) {
      return "now";
    }
    if (seconds < 120) {
      return seconds + " s ago";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " min ago";
    }
    return seconds < 48 * 3600 ? seconds / 3600 + " h ago" : seconds / 86_400 + " days ago";
  }

  /** The same in few letters: {@code 5m}. */
  public static String briefAge(Instant then, Instant now) {
    return age(then, now)
        .replace(" ago", "")
        .replace(" days", "d")
        .replaceAll(" ([smh])\\w*", "$1");
  }

  /** Bytes, in powers of 1024. */
  public static String bytes(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    double amount = bytes;
    int unit = 0;
    for (; amount >= 1024 && unit < units.length - 1; unit++) {
      amount /= 1024;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, units[unit]);
  }
}
