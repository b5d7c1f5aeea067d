package io.afr.reader.web;

import io.afr.reader.Action;
import io.afr.reader.search.When;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a request; what is wrong with it is told by the parameter's name. */
final class Parameters {

  private static final int SHOWN = 80;

  private final Map<String, List<String>> given;

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** One that is not known could be meant to narrow the answer, so it is refused. */
  static Parameters of(Context context, Set<String> known) {
    Map<String, List<String>> given = context.queryParamMap();
    given.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw Refusal.badParameter(shown(name), "is none of " + new TreeSet<>(known));
          }
          if (values.size() > 1) {
            throw Refusal.badParameter(name, "stands " + values.size() + " times");
          }
        });
    return new Parameters(given);
  }

  /** Null if it is not there; empty is refused, for it would match everything or nothing. */
  @Nullable String text(String name) {
    List<String> values = given.get(name);
    if (values == null) {
      return null;
    }
    if (values.get(0).isBlank()) {
      throw Refusal.badParameter(name, "must not be empty");
    }
    return values.get(0);
  }

  String needed(String name) {
    String text = text(name);
    if (text == null) {
      throw Refusal.badParameter(name, "is missing");
    }
    return text;
  }

  int whole(String name, int least, int most, int otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    long number = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw Refusal.badParameter(
          name, "'" + shown(text) + "' is no number from " + least + " to " + most);
    }
    return (int) number;
  }

  @Nullable Double amount(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,12}(\\.\\d{1,12})?")) {
      throw Refusal.badParameter(name, "'" + shown(text) + "' is no amount; give 0.05 or 1500");
    }
    return Double.valueOf(text);
  }

  @Nullable Instant time(String name, Clock clock, Function<When, Instant> which) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return which.apply(When.read(shown(text), clock));
    } catch (IllegalArgumentException e) {
      throw Refusal.badParameter(name, String.valueOf(e.getMessage()));
    }
  }

  ZoneId zone(String name, ZoneId otherwise) {
    String text = text(name);
    try {
      return text == null ? otherwise : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Refusal.badParameter(
          name, "'" + shown(text) + "' is no time zone; give Europe/Zurich or UTC");
    }
  }

  boolean flag(String name) {
    String text = text(name);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw Refusal.badParameter(name, "'" + shown(text) + "' is neither true nor false");
    }
    return true;
  }

  Action.@Nullable Status status(String name) {
    return word(name, Action.Status.values(), Action.Status::word);
  }

  /** One of several words; null if it is not there. */
  <T> @Nullable T word(String name, T[] all, Function<T, String> word) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    for (T one : all) {
      if (word.apply(one).equals(text)) {
        return one;
      }
    }
    throw Refusal.badParameter(
        name,
        "'"
            + shown(text)
            + "' is none of "
            + Arrays.stream(all).map(word).collect(Collectors.joining(", ")));
  }

  private static String shown(@Nullable String text) {
    String there = String.valueOf(text);
    return there.length() <= SHOWN ? there : there.substring(0, SHOWN) + "…";
  }
}
