package io.afr.agent.mask;

import java.util.Arrays;

/** A text without the escapes that {@link Escape} finds, and where each of its bytes stood. */
final class Unescaped {

  private final int[] origins;
  private byte[] bytes;
  private int length;

  private Unescaped(int capacity) {
    bytes = new byte[capacity];
    origins = new int[capacity + 1];
  }

  static Unescaped of(byte[] text, int end) {
    Unescaped unescaped = new Unescaped(end);
    int i = 0;
    while (i < end) {
      byte letter = text[i] == '\\' ? Escape.letter(text, end, i) : 0;
      unescaped.add(letter == 0 ? text[i] : letter, i);
      i += letter == 0 ? 1 : 6;
    }
    unescaped.origins[unescaped.length] = end;
    unescaped.bytes = Arrays.copyOf(unescaped.bytes, unescaped.length);
    return unescaped;
  }

  private void add(byte b, int origin) {
    bytes[length] = b;
    origins[length++] = origin;
  }

  byte[] bytes() {
    return bytes;
  }

  /** A secret of this text in the original. */
  Hit inOriginal(Hit hit) {
    return new Hit(origins[hit.start()], origins[hit.end()], hit.kind(), hit.quotes());
  }
}
