package io.afr.agent.json;

/** Where UTF-8 may be cut, and how long it is. */
public final class Utf8 {

  private Utf8() {}

  /** The most bytes from the front, at most {@code length}, that end with a whole character. */
  public static int whole(byte[] utf8, int length) {
    int start = length;
    do {
      if (start == 0 || length - start == 4) {
        // Not UTF-8: there is no better place to cut.
        return length;
      }
      start--;
    } while ((utf8[start] & 0xC0) == 0x80);
    return start + sequence(utf8[start]) <= length ? length : start;
  }

  /** How many bytes a text has from an index on; half a character counts as U+FFFD. */
  static long length(String text, int from) {
    long length = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else {
        length += 3;
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          length++;
          i++;
        }
      }
    }
    return length;
  }

  /** As {@link #length}, for text as it stands between the quotes of a JSON string. */
  static long jsonLength(String text, int from) {
    long length = length(text, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || (c >= '\b' && c <= '\r' && c != 0x0B)) {
        length++;
      } else if (c < ' ') {
        length += 5;
      }
    }
    return length;
  }

  /** Length of the sequence that a byte begins. */
  private static int sequence(byte first) {
    if ((first & 0xE0) == 0xC0) {
      return 2;
    } else if ((first & 0xF0) == 0xE0) {
      return 3;
    }
    return (first & 0xF8) == 0xF0 ? 4 : 1;
  }
}
