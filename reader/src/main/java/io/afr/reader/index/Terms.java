package io.afr.reader.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text by which it is found: runs of letters and digits, and of scripts that put no
 * space between words each two neighbouring characters. Cuts texts and what is looked for alike.
 */
final class Terms {

  /** What is longer is no word; it is found by parts of it that overlap by half. */
  private static final int LONGEST = 512;

  private static final Set<UnicodeScript> unspaced =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  private Terms() {}

  /** Gets a word, as a part of a text in lower case. */
  interface Receiver {
    void word(String text, int from, int to);
  }

  /** Hands on the words of a text. */
  static void of(String text, Receiver to) {
    String lower = text.toLowerCase(Locale.ROOT);
    runs(
        lower,
        (from, end, isUnspaced) -> {
          if (isUnspaced && lower.codePointCount(from, end) > 1) {
            pairs(lower, from, end, to);
          } else if (end - from > LONGEST) {
            for (int at = from; at < end; at += LONGEST / 2) {
              to.word(lower, at, Math.min(end, at + LONGEST));
            }
          } else {
            to.word(lower, from, end);
          }
        });
  }

  /**
   * Whether every text that has what is {@linkplain #sought sought} for this one holds it: where it
   * is one word or a part of one. Of several it is not known whether they stand beside each other.
   */
  static boolean isOneWord(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Run> runs = runs(lower);
    if (runs.size() != 1 || runs.get(0).text.length() != lower.length()) {
      return false;
    }
    Run run = runs.get(0);
    return run.isUnspaced ? run.characters() <= 2 : run.text.length() <= LONGEST / 2;
  }

  /** What must be found for a text to hold another; empty if that is no help. */
  static List<Sought> sought(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    List<Run> runs = runs(lower);
    List<Sought> sought = new ArrayList<>();
    for (Run run : runs) {
      boolean isOpenBefore = run.from == 0;
      boolean isOpenAfter = run.from + run.text.length() == lower.length();
      if (run.isUnspaced && run.characters() > 1) {
        pairs(
            run.text,
            0,
            run.text.length(),
            (text, from, to) -> sought.add(new Sought(text.substring(from, to), false, false)));
      } else if (run.isUnspaced) {
        sought.add(new Sought(run.text, isOpenBefore || isOpenAfter, isOpenBefore || isOpenAfter));
      } else if (run.text.length() > LONGEST / 2) {
        sought.add(new Sought(run.text.substring(0, LONGEST / 2 - 1), true, true));
      } else {
        sought.add(new Sought(run.text, isOpenBefore, isOpenAfter));
      }
    }
    return sought;
  }

  /**
   * A word, or a part of one.
   *
   * @param isOpenBefore whether the word may begin before it
   * @param isOpenAfter whether the word may go on behind it
   */
  record Sought(String word, boolean isOpenBefore, boolean isOpenAfter) {

    boolean isMetBy(String other) {
      return isOpenBefore
          ? isOpenAfter ? other.contains(word) : other.endsWith(word)
          : isOpenAfter ? other.startsWith(word) : other.equals(word);
    }
  }

  private record Run(int from, String text, boolean isUnspaced) {

    int characters() {
      return text.codePointCount(0, text.length());
    }
  }

  private static void pairs(String text, int from, int end, Receiver to) {
    int first = from;
    int second = text.offsetByCodePoints(from, 1);
    while (second < end) {
      int next = text.offsetByCodePoints(second, 1);
      to.word(text, first, next);
      first = second;
      second = next;
    }
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    runs(
        text,
        (from, to, isUnspaced) -> runs.add(new Run(from, text.substring(from, to), isUnspaced)));
    return runs;
  }

  /** Gets a run of letters and digits. */
  private interface RunReceiver {
    void run(int from, int to, boolean isUnspaced);
  }

  private static void runs(String text, RunReceiver to) {
    int from = -1;
    boolean wasUnspaced = false;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      boolean isWord = isOfWord(character);
      boolean isUnspaced = isWord && isUnspaced(character);
      if (from >= 0 && (!isWord || isUnspaced != wasUnspaced)) {
        to.run(from, at, wasUnspaced);
        from = -1;
      }
      if (isWord && from < 0) {
        from = at;
        wasUnspaced = isUnspaced;
      }
      at += Character.charCount(character);
    }
    if (from >= 0) {
      to.run(from, at, wasUnspaced);
    }
  }

  private static boolean isOfWord(int character) {
    return character < 0x80
        ? (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
        : Character.isLetterOrDigit(character);
  }

  private static boolean isUnspaced(int character) {
    return character >= 0xE00 && unspaced.contains(UnicodeScript.of(character));
  }
}
