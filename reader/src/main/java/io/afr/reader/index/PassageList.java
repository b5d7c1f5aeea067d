package io.afr.reader.index;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which action of a session has which of its passages. */
final class PassageList {

  private final byte[] written;

  private PassageList(byte[] written) {
    this.written = written;
  }

  /**
   * Makes it.
   *
   * @param passages of each action, in ascending order
   */
  static PassageList of(List<List<Integer>> passages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * passages.size());
    for (List<Integer> those : passages) {
      write(those.size(), out);
      int before = -1;
      for (int passage : those) {
        write(passage - before - 1, out);
        before = passage;
      }
    }
    return new PassageList(out.toByteArray());
  }

  private static void write(int number, ByteArrayOutputStream out) {
    int left = number;
    while (left >= 0x80) {
      out.write(left | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  static PassageList read(byte[] written) {
    return new PassageList(written);
  }

  byte[] written() {
    return written;
  }

  /**
   * How many actions have one of some passages.
   *
   * @param some null for any action, whatever it says
   * @param such which actions count, by their place in the session
   */
  int count(@Nullable BitSet some, IntPredicate such) {
    Reading reading = new Reading(written);
    int count = 0;
    for (int action = 0; reading.at < written.length; action++) {
      boolean hasSome = some == null;
      int passage = -1;
      for (int left = reading.next(); left > 0; left--) {
        passage += 1 + reading.next();
        hasSome |= some != null && some.get(passage);
      }
      count += hasSome && such.test(action) ? 1 : 0;
    }
    return count;
  }

  private static final class Reading {
    private final byte[] bytes;
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int number = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        number |= (part & 0x7F) << shift;
        shift += 7;
      } while (part < 0);
      return number;
    }
  }
}
