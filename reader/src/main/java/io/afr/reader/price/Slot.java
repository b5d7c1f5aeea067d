package io.afr.reader.price;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which price of a model.
 *
 * @param above for requests of more than so many thousand tokens; 0 for all
 * @param tier the provider's service tier, such as {@code flex}; empty for the ordinary one
 */
record Slot(Kind kind, int above, String tier) {

  private static final Map<String, Kind> kinds =
      Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::key, Function.identity()));

  /** The longer of two kinds that begin alike comes first. */
  private static final Pattern key =
      Pattern.compile(
          "("
              + kinds.keySet().stream()
                  .sorted((a, b) -> b.length() - a.length())
                  .collect(Collectors.joining("|"))
              + ")(?:_above_(\\d{1,6})k_tokens)?(?:_([a-z]+))?");

  /** Null if the key is that of no price of tokens. */
  static @Nullable Slot of(String name) {
    Matcher parts = key.matcher(name);
    if (!parts.matches()) {
      return null;
    }
    Kind kind = kinds.get(parts.group(1));
    String above = parts.group(2);
    String tier = parts.group(3);
    return kind == null
        ? null
        : new Slot(kind, above == null ? 0 : Integer.parseInt(above), tier == null ? "" : tier);
  }
}
