package io.afr.agent.json;

/** Where UTF-8 may be cut. */
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
