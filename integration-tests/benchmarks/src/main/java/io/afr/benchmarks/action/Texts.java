package io.afr.benchmarks.action;

import java.util.Random;

/** Ordinary prose with quotes and line ends, of one length, each text another one. */
public final class Texts {

  private static final String[] WORDS =
      ("the of and to a in that it is was for on are as with they at be this from have or by one had"
              + " not but what all were when we there can an your which their said if do will each"
              + " about how up out them then she many some so these would other into has more her two"
              + " like him see time could no make than first been its who now people train platform"
              + " ticket morning journey window between arrival station reservation weather umbrella"
              + " afternoon traveller departure connection Lisbon Porto")
          .split(" ");

  private static final int CORPUS = 1 << 20;
  private static final int LINE = 12;
  private static final int QUOTED = 40;

  private final String corpus;
  private final int length;
  private long count;

  public Texts(int length) {
    this(length, 7);
  }

  private Texts(int length, long seed) {
    this.length = length;
    this.corpus = prose(CORPUS + length, new Random(seed));
  }

  /** Others, none of which is one of these. */
  Texts others(int length) {
    return new Texts(length, 11);
  }

  int length() {
    return length;
  }

  /** A text that nobody has seen before. */
  public String next() {
    String first = Long.toString(++count) + ' ';
    // Odd, so that it takes long until the same place comes again.
    int from = (int) (count * 7919 % CORPUS);
    return first.concat(corpus.substring(from, from + length - first.length()));
  }

  private static String prose(int length, Random random) {
    StringBuilder prose = new StringBuilder(length + 32);
    for (int word = 1; prose.length() < length; word++) {
      String next = WORDS[random.nextInt(WORDS.length)];
      prose.append(word % QUOTED == 0 ? '"' + next + '"' : next);
      prose.append(word % LINE == 0 ? ".\n" : " ");
    }
    return prose.toString();
  }
}
