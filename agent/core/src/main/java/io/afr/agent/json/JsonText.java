package io.afr.agent.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes as JSON what an integration says of objects that have no JSON of their own: maps,
 * iterables, text, numbers, booleans and {@link Json} as it was read. Members that are null are
 * left out; anything else stands as its text. What is too deep or too much is cut, and shows it.
 */
public final class JsonText {

  private static final int DEEPEST = 64;

  /** Twice what is kept of one content by default; the host's memory is not ours to fill. */
  private static final int LONGEST = 32 << 20;

  private static final String MORE = "(more)";

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  public static String of(@Nullable Object value) {
    JsonText text = new JsonText();
    text.value(value, 0);
    return text.out.toString();
  }

  /** An object of names and values in turn, without those that are null. */
  public static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        members.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return members;
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Json json) {
      out.append(json.isPresent() ? new String(json.bytes(), StandardCharsets.UTF_8) : "null");
    } else if (value instanceof Number number) {
      number(number);
    } else if (depth > DEEPEST) {
      string("…");
    } else if (value instanceof Map<?, ?> map) {
      members(map, depth);
    } else if (value instanceof Iterable<?> items) {
      items(items, depth);
    } else if (value instanceof Object[] items) {
      value(Arrays.asList(items), depth);
    } else {
      string(value.toString());
    }
  }

  private void members(Map<?, ?> members, int depth) {
    char separator = '{';
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (member.getValue() != null) {
        out.append(separator);
        separator = ',';
        boolean full = isFull();
        string(full ? "…" : String.valueOf(member.getKey()));
        out.append(':');
        value(full ? MORE : member.getValue(), depth + 1);
        if (full) {
          break;
        }
      }
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private void items(Iterable<?> items, int depth) {
    char separator = '[';
    for (Object item : items) {
      out.append(separator);
      separator = ',';
      if (isFull()) {
        string(MORE);
        break;
      }
      value(item, depth + 1);
    }
    out.append(separator == '[' ? "[]" : "]");
  }

  private boolean isFull() {
    return out.length() >= LONGEST;
  }

  /** JSON knows no infinities, and no number that is none. */
  private void number(Number number) {
    String text = number.toString();
    char last = text.charAt(text.length() - 1);
    if (last >= '0' && last <= '9') {
      out.append(text);
    } else {
      string(text);
    }
  }

  private void string(String text) {
    out.append('"');
    int end = Math.min(text.length(), Math.max(MORE.length(), LONGEST - out.length()));
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append(end < text.length() ? "…\"" : "\"");
  }
}
