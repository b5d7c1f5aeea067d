package io.afr.reader.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

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

  /** Hands on the words of a text, in lower case. */
  static void of(String text, Consumer<String> to) {
    for (Run run : runs(text.toLowerCase(Locale.ROOT))) {
      if (run.isUnspaced && run.characters() > 1) {
        pairs(run.text, to);
      } else if (run.text.length() > LONGEST) {
        for (int at = 0; at < run.text.length(); at += LONGEST / 2) {
          to.accept(run.text.substring(at, Math.min(run.text.length(), at + LONGEST)));
        }
      } else {
        to.accept(run.text);
      }
    }
  }

  /** What must be found for a text to hold another; empty if that is no help. */
  static List<Sought> sought(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Run> runs = runs(lower);
    List<Sought> sought = new ArrayList<>();
    for (Run run : runs) {
      boolean isOpenBefore = run.from == 0;
      boolean isOpenAfter = run.from + run.text.length() == lower.length();
      if (run.isUnspaced && run.characters() > 1) {
        pairs(run.text, pair -> sought.add(new Sought(pair, false, false)));
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

  private static void pairs(String run, Consumer<String> to) {
    int second = run.offsetByCodePoints(0, 1);
    for (int first = 0; second < run.length(); ) {
      int end = run.offsetByCodePoints(second, 1);
      to.accept(run.substring(first, end));
      first = second;
      second = end;
    }
  }

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    boolean wasUnspaced = false;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      boolean isWord = isOfWord(character);
      boolean isUnspaced = isWord && isUnspaced(character);
      if (from >= 0 && (!isWord || isUnspaced != wasUnspaced)) {
        runs.add(new Run(from, text.substring(from, at), wasUnspaced));
        from = -1;
      }
      if (isWord && from < 0) {
        from = at;
        wasUnspaced = isUnspaced;
      }
      at += Character.charCount(character);
    }
    if (from >= 0) {
      runs.add(new Run(from, text.substring(from), wasUnspaced));
    }
    return runs;
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
