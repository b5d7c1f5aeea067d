package io.afr.agent.mask;

import java.util.Arrays;

/** A text that the user's patterns are held against, and where in the bytes it stands. */
final class Passage {

  private final StringBuilder text = new StringBuilder();
  private final int quotes;
  private int[] origins = new int[64];

  private Passage(int quotes) {
    this.quotes = quotes;
  }

  /** All of a text. */
  static Passage whole(byte[] bytes, int end) {
    Passage passage = new Passage(0);
    passage.decode(bytes, 0, end, false);
    return passage;
  }

  /** What is in a string of JSON. */
  static Passage string(byte[] bytes, int from, int to) {
    Passage passage = new Passage(0);
    passage.decode(bytes, from, to, true);
    return passage;
  }

  /** A number of JSON, which is masked whole. */
  static Passage number(byte[] bytes, int from, int to) {
    Passage passage = new Passage(1);
    passage.decode(bytes, from, to, false);
    return passage;
  }

  CharSequence text() {
    return text;
  }

  Hit hit(int start, int end) {
    return quotes == 0
        ? new Hit(origins[start], origins[end], Kind.PATTERN)
        : new Hit(origins[0], origins[text.length()], Kind.PATTERN, quotes);
  }

  private void decode(byte[] bytes, int from, int to, boolean escapes) {
    int i = from;
    while (i < to) {
      int length = escapes && bytes[i] == '\\' ? escape(bytes, i, to) : character(bytes, i, to);
      i = Math.min(to, i + length);
    }
    room();
    origins[text.length()] = to;
  }

  private int escape(byte[] bytes, int at, int to) {
    if (at + 1 >= to) {
      return add(bytes[at] & 0xFF, at, 1);
    }
    int kind = "bfnrt".indexOf(bytes[at + 1]);
    if (kind >= 0) {
      return add("\b\f\n\r\t".charAt(kind), at, 2);
    }
    boolean isCode =
        bytes[at + 1] == 'u' && at + 6 <= to && Chars.HEX.end(bytes, at + 2, at + 6) == at + 6;
    return isCode ? add(code(bytes, at + 2), at, 6) : add(bytes[at + 1] & 0xFF, at, 2);
  }

  private static int code(byte[] bytes, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      code = (code << 4) | Character.digit(bytes[i], 16);
    }
    return code;
  }

  private int character(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first < 0x80 || at + length > to) {
      return add(first, at, 1);
    }
    int code = first & (0x7F >> length);
    for (int i = at + 1; i < at + length; i++) {
      code = (code << 6) | (bytes[i] & 0x3F);
    }
    return add(Character.isValidCodePoint(code) ? code : 0xFFFD, at, length);
  }

  private int add(int code, int origin, int length) {
    int before = text.length();
    text.appendCodePoint(code);
    room();
    Arrays.fill(origins, before, text.length(), origin);
    return length;
  }

  private void room() {
    if (text.length() >= origins.length - 2) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
  }
}
