package io.afr.agent.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as the UTF-8 that stands between the quotes of a JSON string.
 *
 * <p>What is recorded is mostly text, and most of text needs no escape: looking at eight bytes at a
 * time and copying what lies between is several times faster than a generator that asks for every
 * character.
 */
final class Escaped {

  private static final VarHandle words =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;
  private static final long SPACES = ' ' * EACH;
  private static final long QUOTES = '"' * EACH;
  private static final long BACKSLASHES = '\\' * EACH;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final byte[] plain;
  private byte[] escaped;
  private int length;

  private Escaped(byte[] plain) {
    this.plain = plain;
    int first = special(plain, 0);
    if (first == plain.length) {
      escaped = plain;
      length = first;
    } else {
      escaped = new byte[plain.length + plain.length / 16 + 16];
      escapeFrom(first);
    }
  }

  /** The text's bytes, with U+FFFD in the place of each half character. */
  static Escaped of(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    // Half a character is a question mark by now, so that the length alone does not tell.
    if (!text.equals(new String(plain, StandardCharsets.ISO_8859_1))) {
      plain = Surrogates.paired(text).getBytes(StandardCharsets.UTF_8);
    }
    return new Escaped(plain);
  }

  /** Holds the bytes, and perhaps more. */
  byte[] bytes() {
    return escaped;
  }

  int length() {
    return length;
  }

  private void escapeFrom(int first) {
    int from = 0;
    int next = first;
    while (next < plain.length) {
      copy(from, next);
      escape(plain[next]);
      from = next + 1;
      next = special(plain, from);
    }
    copy(from, next);
  }

  /** Where the next byte stands that must not stand in a JSON string as it is. */
  private static int special(byte[] bytes, int from) {
    int at = from;
    for (; at <= bytes.length - 8; at += 8) {
      long eight = (long) words.get(bytes, at);
      // The top bit of a byte is set if it is less than a space, a quote or a backslash. Of a byte
      // after such a one it may be set as well, but the first is what is asked for.
      long hits =
          ((eight - SPACES) | ((eight ^ QUOTES) - EACH) | ((eight ^ BACKSLASHES) - EACH))
              & ~eight
              & TOP_BITS;
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    while (at < bytes.length && !isSpecial(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpecial(byte b) {
    return (b >= 0 && b < ' ') || b == '"' || b == '\\';
  }

  private void copy(int from, int to) {
    int count = to - from;
    ensure(count + 6);
    System.arraycopy(plain, from, escaped, length, count);
    length += count;
  }

  private void escape(byte b) {
    escaped[length++] = '\\';
    byte letter = letter(b);
    escaped[length++] = letter;
    if (letter == 'u') {
      escaped[length++] = '0';
      escaped[length++] = '0';
      escaped[length++] = HEX[b >> 4];
      escaped[length++] = HEX[b & 0xF];
    }
  }

  private static byte letter(byte b) {
    return (byte)
        switch (b) {
          case '"', '\\' -> b;
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          case '\b' -> 'b';
          case '\f' -> 'f';
          default -> 'u';
        };
  }

  private void ensure(int more) {
    if (escaped.length - length < more) {
      escaped = Arrays.copyOf(escaped, Math.max(2 * escaped.length, length + more));
    }
  }
}
