package io.afr.reader.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What was said in some passages of a session, one after the other, in lower case and deflated:
 * where the words alone do not tell whether a text stands in a passage, it is looked for here. To
 * rebuild the session for that would take ten times as long.
 */
final class PackedTexts {

  /** Enough that they deflate well, and little to look through for one passage. */
  private static final int LENGTH = 8 * 1024;

  /** Behind each text, and behind each passage: bytes that no letter is written with. */
  private static final byte TEXT_END = (byte) 0xFF;

  private static final char PASSAGE_END = 0xFE;

  /** Zlib makes a thousandth of something, but not less. */
  private static final long MOST_DEFLATED = 1_100;

  private final int first;
  private final int count;
  private final int length;
  private final byte[] data;

  /**
   * @param first of the passages, by its place in the session
   * @param count how many passages they are
   * @param length of the texts before they were deflated, in bytes
   */
  PackedTexts(int first, int count, int length, byte[] data) {
    this.first = first;
    this.count = count;
    this.length = length;
    this.data = data;
  }

  int first() {
    return first;
  }

  int count() {
    return count;
  }

  int length() {
    return length;
  }

  byte[] data() {
    return data;
  }

  /**
   * Packs the texts of a session.
   *
   * @param passages the texts of each, in lower case
   */
  static List<PackedTexts> of(List<List<String>> passages) {
    List<PackedTexts> all = new ArrayList<>();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      Letters letters = new Letters();
      int first = 0;
      for (int i = 0; i < passages.size(); i++) {
        for (String text : passages.get(i)) {
          letters.put(text);
          letters.put(TEXT_END);
        }
        letters.put((byte) PASSAGE_END);
        if (letters.length >= LENGTH || i == passages.size() - 1) {
          all.add(new PackedTexts(first, i + 1 - first, letters.length, letters.with(deflater)));
          first = i + 1;
          letters.length = 0;
        }
      }
    } finally {
      deflater.end();
    }
    return all;
  }

  /** A text as those are written down among which it is looked for. */
  static String sought(String lowerCase) {
    Letters letters = new Letters();
    letters.put(lowerCase);
    return new String(letters.bytes, 0, letters.length, StandardCharsets.ISO_8859_1);
  }

  /**
   * Looks which passages hold a text.
   *
   * @param sought what {@link #sought} has made of it
   * @param found gets those that do, by their places in the session
   */
  void find(String sought, Inflater inflater, BitSet found) {
    String all = inflated(inflater);
    int passage = first;
    int end = all.indexOf(PASSAGE_END);
    int at = all.indexOf(sought);
    while (at >= 0 && end >= 0) {
      while (end >= 0 && end < at) {
        end = all.indexOf(PASSAGE_END, end + 1);
        passage++;
      }
      found.set(passage);
      at = end < 0 ? -1 : all.indexOf(sought, end);
    }
  }

  /** Each byte as a letter of its own, for which the JDK's search is the fastest. */
  private String inflated(Inflater inflater) {
    if (length < 0 || length > MOST_DEFLATED * data.length) {
      throw new IndexException("it is damaged", null);
    }
    byte[] bytes = new byte[length];
    try {
      inflater.reset();
      inflater.setInput(data);
      int filled = 0;
      while (filled < length) {
        int count = inflater.inflate(bytes, filled, length - filled);
        if (count == 0) {
          throw new IndexException("it is damaged", null);
        }
        filled += count;
      }
    } catch (DataFormatException e) {
      throw new IndexException("it is damaged", e);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Each UTF-16 unit in as many bytes as UTF-8 would take for it: whatever a string can hold stays
   * apart from all else, halves of characters included.
   */
  private static final class Letters {
    private byte[] bytes = new byte[2 * LENGTH];
    private int length;

    void put(byte one) {
      makeRoom(1);
      bytes[length++] = one;
    }

    void put(String text) {
      makeRoom(3L * text.length());
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        if (letter < 0x80) {
          bytes[length++] = (byte) letter;
        } else if (letter < 0x800) {
          bytes[length++] = (byte) (0xC0 | (letter >> 6));
          bytes[length++] = (byte) (0x80 | (letter & 0x3F));
        } else {
          bytes[length++] = (byte) (0xE0 | (letter >> 12));
          bytes[length++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
          bytes[length++] = (byte) (0x80 | (letter & 0x3F));
        }
      }
    }

    private void makeRoom(long more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(2L * bytes.length, length + more)));
      }
    }

    byte[] with(Deflater deflater) {
      deflater.reset();
      deflater.setInput(bytes, 0, length);
      deflater.finish();
      byte[] data = new byte[length / 2 + 64];
      int filled = 0;
      while (!deflater.finished()) {
        if (filled == data.length) {
          data = Arrays.copyOf(data, 2 * filled);
        }
        filled += deflater.deflate(data, filled, data.length - filled);
      }
      return Arrays.copyOf(data, filled);
    }
  }
}
