package io.afr.journal.codec;

import io.afr.journal.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link FieldWriter} wrote. Trusts no length: what does not fit is a {@link
 * MalformedException}, never an allocation.
 */
final class FieldReader {

  private final byte[] bytes;
  private final int end;
  private int position;
  private int wireType;

  FieldReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  /** The next field's number, or 0 at the end. Its value is to be read or skipped. */
  int next() {
    if (position == end) {
      return 0;
    }
    long tag = varint();
    wireType = (int) (tag & 7);
    long field = tag >>> 3;
    if (field < 1 || field > 1 << 28) {
      throw new MalformedException("has an impossible field number");
    }
    return (int) field;
  }

  long number() {
    expect(FieldWriter.VARINT);
    return varint();
  }

  String text() {
    if (wireType == FieldWriter.VARINT) {
      return word(varint());
    }
    int size = delimited();
    String text = new String(bytes, position, size, StandardCharsets.UTF_8);
    position += size;
    return text;
  }

  /** A word that only newer versions know says what it is as far as that can be told. */
  private static String word(long number) {
    String word = Words.text(number);
    return word == null ? "#" + number : word;
  }

  byte[] bytes() {
    int size = delimited();
    byte[] copy = Arrays.copyOfRange(bytes, position, position + size);
    position += size;
    return copy;
  }

  Hash hash() {
    int size = delimited();
    if (size != 16) {
      throw new MalformedException("has a hash of " + size + " bytes");
    }
    ByteBuffer hash = ByteBuffer.wrap(bytes, position, size);
    position += size;
    return new Hash(hash.getLong(), hash.getLong());
  }

  /** The fields inside this field. */
  FieldReader nested() {
    int size = delimited();
    FieldReader nested = new FieldReader(bytes, position, position + size);
    position += size;
    return nested;
  }

  void skip() {
    switch (wireType) {
      case FieldWriter.VARINT -> varint();
      case FieldWriter.FIXED64 -> advance(8);
      case FieldWriter.LENGTH_DELIMITED -> advance(delimited());
      case FieldWriter.FIXED32 -> advance(4);
      default -> throw new MalformedException("has a field of unknown wire type " + wireType);
    }
  }

  private int delimited() {
    expect(FieldWriter.LENGTH_DELIMITED);
    long size = varint();
    if (size < 0 || size > end - position) {
      throw new MalformedException("has a field that is longer than itself");
    }
    return (int) size;
  }

  private void expect(int type) {
    if (wireType != type) {
      throw new MalformedException("has a field of the wrong wire type");
    }
  }

  private void advance(int count) {
    if (count > end - position) {
      throw new MalformedException("has a field that is longer than itself");
    }
    position += count;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (position == end) {
        break;
      }
      byte next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedException("has a number that does not end");
  }
}
