package io.afr.reader.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the front of a document whose end was cut off: closes what is open there. A string keeps
 * what is there of it; a name without its value is left out.
 */
final class CutJson {

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private boolean inString;
  private int escape = -1;
  private int lastWhole;
  private String openAtLastWhole = "";

  private CutJson(String text) {
    this.text = text;
  }

  /** Null if not even that makes sense. */
  static @Nullable JsonNode read(byte[] utf8) {
    return new CutJson(new String(utf8, StandardCharsets.UTF_8)).read();
  }

  private @Nullable JsonNode read() {
    for (int i = 0; i < text.length(); i++) {
      if (inString) {
        withinString(i);
      } else {
        betweenStrings(i);
      }
    }
    JsonNode whole = inString ? Json.parse(closedString()) : Json.parse(text + closing(open));
    return whole != null
        ? whole
        : Json.parse(text.substring(0, lastWhole) + closing(openAtLastWhole));
  }

  private void withinString(int at) {
    if (escape >= 0) {
      // A number in hexadecimal is four characters longer.
      int end = text.charAt(escape + 1) == 'u' ? escape + 5 : escape + 1;
      escape = at == end ? -1 : escape;
    } else if (text.charAt(at) == '\\') {
      escape = at;
    } else if (text.charAt(at) == '"') {
      inString = false;
    }
  }

  private void betweenStrings(int at) {
    switch (text.charAt(at)) {
      case '"' -> inString = true;
      case '{' -> open('}', at);
      case '[' -> open(']', at);
      case '}', ']' -> open.setLength(Math.max(0, open.length() - 1));
      case ',' -> whole(at);
      default -> {}
    }
  }

  private void open(char closing, int at) {
    open.append(closing);
    whole(at + 1);
  }

  private void whole(int end) {
    lastWhole = end;
    openAtLastWhole = open.toString();
  }

  private String closedString() {
    return text.substring(0, escape >= 0 ? escape : text.length()) + '"' + closing(open);
  }

  private static String closing(CharSequence open) {
    return new StringBuilder(open).reverse().toString();
  }
}
