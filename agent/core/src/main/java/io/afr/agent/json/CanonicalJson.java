package io.afr.agent.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a value without what says nothing: blanks, escapes, zeros, the order of members. */
final class CanonicalJson {

  /** A number with more digits is compared as it is written. */
  private static final int MOST_DIGITS = 64;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  static String of(Json value) {
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(value);
    return canonical.out.toString();
  }

  private void write(Json value) {
    @Nullable String text = value.text();
    if (value.isObject()) {
      out.append('{');
      for (Map.Entry<String, Json> member : new TreeMap<>(value.members()).entrySet()) {
        string(member.getKey());
        out.append(':');
        write(member.getValue());
        out.append(',');
      }
      out.append('}');
    } else if (value.isArray()) {
      out.append('[');
      for (Json item : value.items()) {
        write(item);
        out.append(',');
      }
      out.append(']');
    } else if (value.isString()) {
      string(String.valueOf(text));
    } else {
      out.append(text == null ? "null" : literal(text));
    }
  }

  /** Of no use but to be compared: the length keeps what follows apart from it. */
  private void string(String text) {
    out.append(text.length()).append('"').append(text);
  }

  private static String literal(String text) {
    if (text.length() > MOST_DIGITS || Character.isLetter(text.charAt(0))) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }
}
