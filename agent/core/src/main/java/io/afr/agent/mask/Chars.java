package io.afr.agent.mask;

import java.nio.charset.StandardCharsets;

/** A set of bytes, and the questions that detectors ask of ranges of them. */
final class Chars {

  private static final String DIGITS = "0123456789";
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

  static final Chars UPPER_AND_DIGITS = new Chars(UPPER + DIGITS);
  static final Chars HEX = new Chars(DIGITS + "abcdefABCDEF");
  static final Chars ALNUM = new Chars(DIGITS + UPPER + LOWER);
  static final Chars WORD = new Chars(DIGITS + UPPER + LOWER + "_");
  static final Chars TOKEN = new Chars(DIGITS + UPPER + LOWER + "_-");
  static final Chars DOTTED = new Chars(DIGITS + UPPER + LOWER + "_-.");
  static final Chars BASE64 = new Chars(DIGITS + UPPER + LOWER + "+/=");

  /** What may stand in a bearer token. */
  static final Chars BEARER = new Chars(DIGITS + UPPER + LOWER + "-._~+/=");

  /** What fields are called; in other languages too. */
  static final Chars NAME = new Chars(DIGITS + UPPER + LOWER + "_-.").withAllAbove();

  /** Between the lines of a PEM file, also with its line breaks escaped, and its headers. */
  static final Chars PEM = new Chars(DIGITS + UPPER + LOWER + "+/= \t\r\n\\:,-.()@_");

  static final Chars SPACE = new Chars(" \t\r\n");

  /** What ends an address's user, password and host. */
  static final Chars AUTHORITY_END = new Chars(" \t\r\n/?#\"'<>\\`");

  /** What ends a header. */
  static final Chars HEADER_END = new Chars("\"'`\\]}<>\r\n");

  /** What ends a value without quotes. */
  static final Chars VALUE_END = new Chars(" \t\r\n\"'`\\,;&<>()[]{}|#");

  private static final int NEAR = 2048;
  private static final int HAS_DIGIT = 1;
  private static final int HAS_UPPER = 2;
  private static final int HAS_LOWER = 4;
  private static final int HAS_OTHER = 8;

  private final boolean[] members = new boolean[256];

  private Chars(String members) {
    for (byte b : members.getBytes(StandardCharsets.ISO_8859_1)) {
      this.members[b & 0xFF] = true;
    }
  }

  private Chars withAllAbove() {
    for (int i = 128; i < 256; i++) {
      members[i] = true;
    }
    return this;
  }

  boolean has(byte b) {
    return members[b & 0xFF];
  }

  /** Far enough to see what something is, and no farther: a text may be hostile. */
  static int near(int from, int end) {
    return (int) Math.min(end, (long) from + NEAR);
  }

  /** Where the run of members that begins at {@code from} ends. */
  int end(byte[] text, int from, int to) {
    int i = from;
    while (i < to && members[text[i] & 0xFF]) {
      i++;
    }
    return i;
  }

  /** Where the run of members that ends at {@code to} begins. */
  int start(byte[] text, int from, int to) {
    int i = to;
    while (i > from && members[text[i - 1] & 0xFF]) {
      i--;
    }
    return i;
  }

  static boolean hasDigit(byte[] text, int from, int to) {
    return (classes(text, from, to) & HAS_DIGIT) != 0;
  }

  /** Whether a range looks drawn by chance: digits among letters. */
  static boolean isMixed(byte[] text, int from, int to) {
    int classes = classes(text, from, to);
    return (classes & HAS_DIGIT) != 0 && (classes & (HAS_UPPER | HAS_LOWER)) != 0;
  }

  /** Whether a range has digits and letters of both cases, as no word has. */
  static boolean isVeryMixed(byte[] text, int from, int to) {
    int all = HAS_DIGIT | HAS_UPPER | HAS_LOWER;
    return (classes(text, from, to) & all) == all;
  }

  /** Whether a range has letters of both cases. */
  static boolean isCaseMixed(byte[] text, int from, int to) {
    int both = HAS_UPPER | HAS_LOWER;
    return (classes(text, from, to) & both) == both;
  }

  /** Whether a range is nothing but letters. */
  static boolean isLetters(byte[] text, int from, int to) {
    return (classes(text, from, to) & (HAS_DIGIT | HAS_OTHER)) == 0;
  }

  private static int classes(byte[] text, int from, int to) {
    int classes = 0;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (b >= '0' && b <= '9') {
        classes |= HAS_DIGIT;
      } else if (b >= 'A' && b <= 'Z') {
        classes |= HAS_UPPER;
      } else if (b >= 'a' && b <= 'z') {
        classes |= HAS_LOWER;
      } else {
        classes |= HAS_OTHER;
      }
    }
    return classes;
  }

  /** The byte there; 0 outside of the text. */
  static byte at(byte[] text, int end, int i) {
    return i >= 0 && i < end ? text[i] : 0;
  }

  static boolean startsWith(byte[] text, int end, int from, byte[] word) {
    if (from < 0 || from + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (text[from + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * As {@link #startsWith}, in upper or lower case.
   *
   * @param word in lower case
   */
  static boolean startsWithAnyCase(byte[] text, int end, int from, byte[] word) {
    if (from < 0 || from + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (lower(text[from + i]) != word[i]) {
        return false;
      }
    }
    return true;
  }

  static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a word can begin here: after anything but a letter, digit or dash, after an escape such
   * as {@code \n} or {@code %20}.
   */
  static boolean isWordStart(byte[] text, int from) {
    if (from == 0 || !TOKEN.has(text[from - 1])) {
      return true;
    }
    byte before = text[from - 1];
    if (from >= 2 && text[from - 2] == '\\' && "nrtbf".indexOf(before) >= 0) {
      return true;
    }
    if (from >= 3 && text[from - 3] == '%') {
      return isHex(text, from - 2, from);
    }
    return from >= 6
        && text[from - 6] == '\\'
        && text[from - 5] == 'u'
        && isHex(text, from - 4, from);
  }

  private static boolean isHex(byte[] text, int from, int to) {
    return HEX.end(text, from, to) == to;
  }
}
