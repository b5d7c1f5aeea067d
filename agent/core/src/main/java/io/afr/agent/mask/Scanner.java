package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all anchors in one pass and asks their detectors.
 *
 * <p>It looks at every second pair of bytes: an anchor of three letters or more covers one of them
 * whole, wherever it begins. Each pair has a byte of bits, one per group of anchors, that says
 * whether it can be the first whole pair of an anchor, and another whether it can be the one after
 * that; where both agree, the three letters are looked up. In clean text that is one load per byte
 * and next to no look-ups, and nothing that one step has to wait for in the step before.
 */
final class Scanner {

  /** How many groups of anchors there can be. */
  static final int GROUPS = 8;

  private static final int SLOTS = 1 << 11;

  private static final byte[] anything = everyByte();

  private final char[] pairs = new char[1 << 16];
  private final int[] keys = new int[SLOTS];
  private final Anchor[][] anchors = new Anchor[SLOTS][];
  private int always;

  Scanner(List<List<Anchor>> groups) {
    Map<Integer, List<Anchor>> byKey = new HashMap<>();
    for (int group = 0; group < groups.size(); group++) {
      for (Anchor anchor : groups.get(group)) {
        mark(anchor, 1 << group);
        byKey.computeIfAbsent(key(anchor.window(), 0), any -> new ArrayList<>()).add(anchor);
      }
    }
    byKey.forEach(this::put);
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] |= (char) always;
    }
  }

  /** The secrets of a text; null if there are none. */
  @Nullable Hits scan(byte[] text, int end, boolean open) {
    Hits hits = null;
    int before = 0;
    for (int i = 0; i < end - 1; i += 2) {
      int pair = pairs[(text[i] & 0xFF) | (text[i + 1] & 0xFF) << 8];
      if ((before & pair >>> GROUPS) != 0) {
        hits = at(text, end, open, i - 3, hits);
        hits = at(text, end, open, i - 2, hits);
      }
      before = pair & 0xFF;
    }
    // At the end the pair after the last one is missing.
    for (int i = Math.max(0, end - Anchor.MOST - 2); i <= end - 3; i++) {
      hits = at(text, end, open, i, hits);
    }
    return hits;
  }

  private @Nullable Hits at(byte[] text, int end, boolean open, int i, @Nullable Hits hits) {
    if (i < 0 || i > end - 3 || (hits != null && hits.isKnown(i))) {
      return hits;
    }
    int key = key(text, i);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return ask(anchors[slot], text, end, open, i, hits);
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return hits;
  }

  private static @Nullable Hits ask(
      Anchor[] anchors, byte[] text, int end, boolean open, int i, @Nullable Hits hits) {
    Hits all = hits;
    for (Anchor anchor : anchors) {
      Hit hit = anchor.detector().find(text, end, open, i - anchor.offset());
      if (hit != null) {
        all = all == null ? new Hits() : all;
        all.add(hit);
      }
    }
    return all;
  }

  private void put(int key, List<Anchor> same) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    keys[slot] = key;
    anchors[slot] = same.toArray(new Anchor[0]);
  }

  private static int slot(int key) {
    return (key * 0x9E3779B1) >>> 21;
  }

  /** Three letters, whatever their case; never 0. */
  private static int key(byte[] text, int i) {
    return lowered(text[i]) | (lowered(text[i + 1]) << 8) | (lowered(text[i + 2]) << 16);
  }

  private static int lowered(byte b) {
    return (b | 0x20) & 0xFF;
  }

  private void mark(Anchor anchor, int group) {
    byte[] window = anchor.window();
    // Beginning at an even place its first whole pair is its first, at an odd one its second.
    for (int first = 0; first < 2; first++) {
      mark(letters(anchor, first), letters(anchor, first + 1), group);
      if (first + 2 < window.length) {
        mark(letters(anchor, first + 2), letters(anchor, first + 3), group << GROUPS);
      } else {
        always |= group << GROUPS;
      }
    }
  }

  private void mark(byte[] lows, byte[] highs, int bits) {
    for (byte low : lows) {
      for (byte high : highs) {
        pairs[(low & 0xFF) | (high & 0xFF) << 8] |= (char) bits;
      }
    }
  }

  /** What may stand at a place of a window; behind its end anything. */
  private static byte[] letters(Anchor anchor, int i) {
    byte[] window = anchor.window();
    if (i >= Math.min(window.length, Anchor.MOST)) {
      return anything;
    }
    byte letter = window[i];
    return anchor.anyCase() && letter >= 'a' && letter <= 'z'
        ? new byte[] {letter, (byte) (letter - 32)}
        : new byte[] {letter};
  }

  private static byte[] everyByte() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }
}
