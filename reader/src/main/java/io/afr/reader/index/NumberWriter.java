package io.afr.reader.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers in as few bytes as they need, seven bits in each. */
final class NumberWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number that is hardly ever negative. */
  void put(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** A number that may as well be negative. */
  void putSigned(long number) {
    put((number << 1) ^ (number >> 63));
  }

  void put(double number) {
    byte[] bytes = new byte[Double.BYTES];
    NumberReader.doubles.set(bytes, 0, number);
    out.writeBytes(bytes);
  }

  void put(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  void put(byte[] bytes) {
    put(bytes.length);
    out.writeBytes(bytes);
  }

  byte[] written() {
    return out.toByteArray();
  }
}
