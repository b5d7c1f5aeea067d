package io.afr.reader.index;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

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
    NumberWriter writer = new NumberWriter();
    for (List<Integer> those : passages) {
      writer.put(those.size());
      int before = -1;
      for (int passage : those) {
        writer.put(passage - before - 1);
        before = passage;
      }
    }
    return new PassageList(writer.written());
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
   * @param such which actions count, by their place in the session
   */
  int count(BitSet some, IntPredicate such) {
    NumberReader reader = new NumberReader(written);
    int count = 0;
    for (int action = 0; reader.hasNext(); action++) {
      boolean hasSome = false;
      int passage = -1;
      for (int left = reader.nextInt(); left > 0; left--) {
        passage += 1 + reader.nextInt();
        hasSome |= some.get(passage);
      }
      count += hasSome && such.test(action) ? 1 : 0;
    }
    return count;
  }
}
