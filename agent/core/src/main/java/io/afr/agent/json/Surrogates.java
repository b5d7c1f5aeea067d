package io.afr.agent.json;

/** Half characters, which text of the host may hold and UTF-8 cannot. */
final class Surrogates {

  private static final char REPLACEMENT = '\uFFFD';

  private Surrogates() {}

  /** The text, with U+FFFD in the place of each surrogate that is alone. */
  static String paired(String text) {
    int alone = firstAlone(text, 0);
    if (alone < 0) {
      return text;
    }
    char[] paired = text.toCharArray();
    while (alone >= 0) {
      paired[alone] = REPLACEMENT;
      alone = firstAlone(text, alone + 1);
    }
    return new String(paired);
  }

  /** The most characters from the front, at most {@code length}, that do not end within a pair. */
  static int whole(String text, int length) {
    boolean splits =
        length > 0
            && length < text.length()
            && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
    return splits ? length - 1 : length;
  }

  private static int firstAlone(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 < text.length()
            && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }
}
