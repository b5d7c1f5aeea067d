package io.afr.reader.index;

/**
 * Which runs of three letters stand in some words, as bits: tells of most parts of words that none
 * of those words holds them, without looking at the words.
 */
final class Grams {

  private static final int LENGTH = 3;

  /** So many bits for each letter leave a quarter of them set. */
  private static final int BITS_PER_LETTER = 4;

  private final byte[] bits;

  private Grams(byte[] bits) {
    this.bits = bits;
  }

  /** Of words, with anything that is in no word between them. */
  static Grams of(String words) {
    int bytes = Integer.highestOneBit(Math.max(64, words.length() * BITS_PER_LETTER / 8));
    Grams grams = new Grams(new byte[bytes]);
    for (int at = 0; at + LENGTH <= words.length(); at++) {
      int bit = bit(words, at, bytes);
      grams.bits[bit >>> 3] |= (byte) (1 << (bit & 7));
    }
    return grams;
  }

  static Grams read(byte[] written) {
    return new Grams(written);
  }

  byte[] written() {
    return bits;
  }

  /** False if no word holds the part; where it is too short to know, true. */
  boolean mayHold(String part) {
    for (int at = 0; at + LENGTH <= part.length(); at++) {
      int bit = bit(part, at, bits.length);
      if ((bits[bit >>> 3] & (1 << (bit & 7))) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(String text, int at, int bytes) {
    int hash = 0;
    for (int i = 0; i < LENGTH; i++) {
      hash = (hash ^ text.charAt(at + i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    return hash & (8 * bytes - 1);
  }
}
