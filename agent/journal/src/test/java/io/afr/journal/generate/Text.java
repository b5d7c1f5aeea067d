package io.afr.journal.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are put together piece by piece. Nothing in them needs an escape in JSON. */
final class Text {

  private static final int LONGEST_SENTENCE = 24;
  private static final byte[] STOP = {'.'};

  private byte[] bytes;
  private int length;

  Text() {
    this(256);
  }

  private Text(int capacity) {
    bytes = new byte[capacity];
  }

  /** Sentences of about so many bytes, with one word in them that stands nowhere else. */
  static byte[] prose(Dice dice, Language language, int about, String unique) {
    Text text = new Text(about + 64);
    int place = dice.below(about - about / 4);
    int inSentence = dice.between(3, LONGEST_SENTENCE);
    boolean hasUnique = false;
    text.add(language.word(dice));
    while (text.length < about || !hasUnique) {
      if (!hasUnique && text.length >= place) {
        text.add(" " + unique + " ");
        hasUnique = true;
      }
      if (inSentence-- == 0) {
        text.add(STOP);
        inSentence = dice.between(3, LONGEST_SENTENCE);
      }
      language.follow(text, dice);
    }
    return text.bytes();
  }

  Text add(String more) {
    return add(more.getBytes(StandardCharsets.UTF_8));
  }

  Text add(byte[] more) {
    return add(more, 0, more.length);
  }

  Text add(byte[] more, int from, int to) {
    int after = length + to - from;
    if (after > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, after));
    }
    System.arraycopy(more, from, bytes, length, to - from);
    length = after;
    return this;
  }

  int length() {
    return length;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
