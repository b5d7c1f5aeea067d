package io.afr.agent.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands the texts of the settings; complains about what it cannot, and takes the default. */
final class Values {

  private static final String sizeUnits = "KMGT";

  private final Settings settings;
  private final Consumer<String> complaints;

  Values(Settings settings, Consumer<String> complaints) {
    this.settings = settings;
    this.complaints = complaints;
  }

  @Nullable String text(Key key) {
    String text = settings.get(key);
    if (text != null && text.isEmpty()) {
      complain(key.text, text, "a value");
      return null;
    }
    return text;
  }

  boolean truth(Key key, boolean byDefault) {
    return truth(key.text, settings.get(key), byDefault);
  }

  /** What {@code prefix<name>} says of each name. */
  Map<String, Boolean> switches(String prefix) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : settings.below(prefix).entrySet()) {
      found.put(entry.getKey(), truth(prefix + entry.getKey(), entry.getValue(), true));
    }
    return found;
  }

  <E extends Enum<E>> E oneOf(Key key, E byDefault) {
    String text = settings.get(key);
    if (text == null) {
      return byDefault;
    }
    StringBuilder names = new StringBuilder();
    for (E constant : byDefault.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
      names.append(names.length() == 0 ? "" : "|").append(constant.name().toLowerCase(Locale.ROOT));
    }
    complain(key.text, text, names.toString());
    return byDefault;
  }

  List<String> list(Key key) {
    List<String> items = new ArrayList<>();
    String text = text(key);
    if (text != null) {
      for (String item : text.split(";", -1)) {
        if (!item.isBlank()) {
          items.add(item.trim());
        }
      }
    }
    return items;
  }

  /** A list of {@code name=value}. */
  Map<String, String> pairs(Key key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String item : list(key)) {
      int equals = item.indexOf('=');
      if (equals <= 0) {
        complain(key.text, item, "name=value;name=value");
      } else {
        pairs.put(item.substring(0, equals).trim(), item.substring(equals + 1).trim());
      }
    }
    return pairs;
  }

  /** Bytes: {@code 500}, {@code 64kB}, {@code 16MB}, {@code 10GB}; a kilobyte has 1024. */
  long size(Key key, long byDefault) {
    String text = settings.get(key);
    if (text == null) {
      return byDefault;
    }
    int digits = digits(text);
    String unit = text.substring(digits).trim().toUpperCase(Locale.ROOT);
    if (unit.endsWith("B")) {
      unit = unit.substring(0, unit.length() - (unit.endsWith("IB") ? 2 : 1));
    }
    int power = unit.isEmpty() ? 0 : unit.length() == 1 ? sizeUnits.indexOf(unit) + 1 : -1;
    long number = number(text.substring(0, digits));
    if (number < 0 || (unit.length() == 1 && power == 0) || power < 0 || number > bound(power)) {
      complain(key.text, text, "a size like 500, 64kB, 16MB or 10GB");
      return byDefault;
    }
    return number << (10 * power);
  }

  /** {@code 500ms}, {@code 30s}, {@code 15m}, {@code 12h}, {@code 30d}. */
  Duration time(Key key, Duration byDefault) {
    String text = settings.get(key);
    if (text == null) {
      return byDefault;
    }
    int digits = digits(text);
    long number = number(text.substring(0, digits));
    Duration unit = unit(text.substring(digits).trim());
    if (number < 0 || number > 1_000_000_000 || unit == null) {
      complain(key.text, text, "a time like 30s, 15m, 12h or 30d");
      return byDefault;
    }
    return unit.multipliedBy(number);
  }

  void complain(String key, String text, String wanted) {
    complaints.accept(
        "option " + key + "=" + text + " is not understood (want " + wanted + "), default used");
  }

  private boolean truth(String key, @Nullable String text, boolean byDefault) {
    if (text == null) {
      return byDefault;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    complain(key, text, "true|false");
    return byDefault;
  }

  private static @Nullable Duration unit(String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> null;
    };
  }

  private static int digits(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static long number(String digits) {
    return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  private static long bound(int power) {
    return Long.MAX_VALUE >> (10 * power);
  }
}
