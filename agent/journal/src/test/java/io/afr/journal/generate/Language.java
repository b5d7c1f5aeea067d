package io.afr.journal.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What people write in, with words that mean nothing. Some put no spaces between them. */
enum Language {
  LATIN(30_000, " ", "b c d f g h k l m n p r s t v w z br st tr".split(" "), "aeiou"),
  ACCENTED(3_000, " ", "b d f g h k l m n ñ r s ß t ç w z".split(" "), "äéîöüåàô"),
  CYRILLIC(3_000, " ", "б в г д ж з к л м н п р с т ч ш".split(" "), "аеиоуыя"),
  ARABIC(2_000, " ", "ب ت ج د ر س ش ع ف ق ك ل م ن ه".split(" "), "اوي"),
  HANGUL(2_000, " ", 0xAC00, 0xD7A3),
  HAN(3_000, "", 0x4E00, 0x9FA5),
  KANA(2_000, "", 0x3041, 0x3093),
  THAI(2_000, "", "ก ข ค ง จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห".split(" "), "ะาิีุู"),
  EMOJI(600, " ", 0x1F600, 0x1F64F);

  /** Everything but what nearly everybody writes. */
  static final List<Language> OTHERS = List.of(values()).subList(1, values().length);

  private final List<String> words;

  /** All of them, each with what stands before a word that follows another. */
  private final byte[] letters;

  /** Where in that they begin. */
  private final int[] starts;

  private final Zipf zipf;

  Language(int count, String separator, String[] consonants, String vowels) {
    this(separator, spelled(count, consonants, vowels));
  }

  Language(int count, String separator, int firstLetter, int lastLetter) {
    this(separator, drawn(count, firstLetter, lastLetter));
  }

  Language(String separator, List<String> words) {
    this.words = words;
    this.starts = new int[words.size() + 1];
    Text text = new Text();
    for (int i = 0; i < words.size(); i++) {
      text.add(separator).add(words.get(i));
      starts[i + 1] = text.length();
    }
    this.letters = text.bytes();
    this.zipf = new Zipf(words.size());
  }

  /** Adds a word to others, the frequent ones as often as they are. */
  void follow(Text text, Dice dice) {
    int rank = zipf.rank(dice);
    text.add(letters, starts[rank], starts[rank + 1]);
  }

  /** A word to begin with. */
  String word(Dice dice) {
    return words.get(zipf.rank(dice));
  }

  /** By how frequent they are, from 0. */
  String word(int rank) {
    return words.get(rank);
  }

  int words() {
    return words.size();
  }

  /** Consonant, vowel, consonant, vowel: the frequent words are the short ones. */
  private static List<String> spelled(int count, String[] consonants, String vowels) {
    Dice dice = new Dice(count);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int left = dice.between(1, words.size() < 300 ? 2 : 4); left > 0; left--) {
        word.append(consonants[dice.below(consonants.length)]);
        word.append(vowels.charAt(dice.below(vowels.length())));
      }
      words.add(word.append(dice.chance(0.5) ? consonants[dice.below(9)] : "").toString());
    }
    return new ArrayList<>(words);
  }

  private static List<String> drawn(int count, int first, int last) {
    Dice dice = new Dice(first);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int left = dice.between(1, 3); left > 0; left--) {
        word.appendCodePoint(dice.between(first, last));
      }
      words.add(word.toString());
    }
    return new ArrayList<>(words);
  }
}
