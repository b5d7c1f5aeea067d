package io.afr.reader.index;

import java.util.Arrays;

/** Different words, of some texts together. */
final class WordBag {

  private static final int FIRST = 32;

  private final Prints known = new Prints(Integer.MAX_VALUE);
  private final StringBuilder words = new StringBuilder();
  private long[] prints = new long[FIRST];
  private int size;

  /** Gets one word after the other. */
  interface Receiver {
    void word(CharSequence words, int from, int to, long print);
  }

  void addAll(String text) {
    Terms.of(text, this::add);
  }

  private void add(String text, int from, int to) {
    long print = Prints.of(text, from, to);
    if (known.add(print)) {
      if (size == prints.length) {
        prints = Arrays.copyOf(prints, 2 * size);
      }
      prints[size++] = print;
      words.append(text, from, to).append(' ');
    }
  }

  /** All words, with a space behind each. */
  String joined() {
    return words.toString();
  }

  void each(Receiver receiver) {
    int from = 0;
    for (int i = 0; i < size; i++) {
      int to = words.indexOf(" ", from);
      receiver.word(words, from, to, prints[i]);
      from = to + 1;
    }
  }
}
