package io.afr.journal.codec;

import io.afr.journal.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes tagged fields in the wire format of Protocol Buffers into an array that grows. */
final class FieldWriter {

  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int LENGTH_DELIMITED = 2;
  static final int FIXED32 = 5;

  private byte[] buffer;
  private int length;

  FieldWriter(int capacity) {
    buffer = new byte[capacity];
  }

  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  /** A number; 0 is left out. */
  void number(int field, long value) {
    if (value != 0) {
      varint(((long) field << 3) | VARINT);
      varint(value);
    }
  }

  /** Text as UTF-8, or as the number of a word; null is left out. */
  void text(int field, @Nullable String value) {
    int word = value == null ? 0 : Words.number(value);
    if (word != 0) {
      number(field, word);
    } else if (value != null) {
      // Several times cheaper than any encoder that writes in place.
      bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  void bytes(int field, byte[] value) {
    varint(((long) field << 3) | LENGTH_DELIMITED);
    varint(value.length);
    raw(value, 0, value.length);
  }

  void hash(int field, Hash hash) {
    varint(((long) field << 3) | LENGTH_DELIMITED);
    varint(16);
    bigEndian(hash.high());
    bigEndian(hash.low());
  }

  /**
   * Begins a field that holds fields.
   *
   * @param expected about how many bytes it will hold, so that its length need not be moved in
   * @return what {@link #close} takes
   */
  int open(int field, int expected) {
    varint(((long) field << 3) | LENGTH_DELIMITED);
    int mark = length;
    reserve(varintSize(expected));
    return mark;
  }

  /** Ends the field that was begun at {@code mark}, opened with the same {@code expected}. */
  void close(int mark, int expected) {
    int reserved = varintSize(expected);
    int size = length - mark - reserved;
    int needed = varintSize(size);
    if (needed != reserved) {
      ensure(Math.max(0, needed - reserved));
      System.arraycopy(buffer, mark + reserved, buffer, mark + needed, size);
    }
    length = mark;
    varint(size);
    length += size;
  }

  void octet(int value) {
    ensure(1);
    buffer[length++] = (byte) value;
  }

  void raw(byte[] source, int from, int count) {
    ensure(count);
    System.arraycopy(source, from, buffer, length, count);
    length += count;
  }

  private void bigEndian(long value) {
    ensure(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[length++] = (byte) (value >>> shift);
    }
  }

  private void varint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
  }

  private static int varintSize(int value) {
    int size = 1;
    for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
      size++;
    }
    return size;
  }

  /** Leaves room for bytes that are filled in later. */
  void reserve(int count) {
    ensure(count);
    length += count;
  }

  private void ensure(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
