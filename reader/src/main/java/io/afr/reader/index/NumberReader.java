package io.afr.reader.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link NumberWriter} has written. What is cut reads as zeros. */
final class NumberReader {

  static final VarHandle doubles =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  NumberReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private NumberReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  boolean hasNext() {
    return at < end;
  }

  long next() {
    // Most numbers are small.
    return at < end && bytes[at] >= 0 ? bytes[at++] : nextLong();
  }

  private long nextLong() {
    long number = 0;
    int now = at;
    for (int shift = 0; now < end; shift += 7) {
      byte next = bytes[now++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        break;
      }
    }
    at = now;
    return number;
  }

  int nextInt() {
    return (int) next();
  }

  long nextSigned() {
    long number = next();
    return (number >>> 1) ^ -(number & 1);
  }

  double nextDouble() {
    if (end - at < Double.BYTES) {
      at = end;
      return 0;
    }
    at += Double.BYTES;
    return (double) doubles.get(bytes, at - Double.BYTES);
  }

  String nextText() {
    int length = nextLength();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  /** What {@link NumberWriter#put(byte[])} has written, to be read on its own. */
  NumberReader nextPart() {
    int length = nextLength();
    at += length;
    return new NumberReader(bytes, at - length, at);
  }

  private int nextLength() {
    long length = next();
    return (int) Math.max(0, Math.min(end - at, length));
  }
}
