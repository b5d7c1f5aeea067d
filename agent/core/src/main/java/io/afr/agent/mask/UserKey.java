package io.afr.agent.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What of a key's name that the user gives has to be looked for, so that {@code user_ssn} is found
 * as {@code userSsn} too: its longest word. Of names without words of three letters it is the name
 * in quotes.
 */
final class UserKey {

  private static final Pattern betweenWords = Pattern.compile("[-_. ]|(?<=[a-z])(?=[A-Z])");
  private static final int LEAST = 3;

  private UserKey() {}

  /**
   * Letters to look for.
   *
   * @param offset where in what is known of the name they begin
   * @param length how much of the name is known by them
   */
  record Window(String letters, int offset, int length) {}

  static List<Window> windows(String key) {
    String longest = "";
    for (String word : betweenWords.split(key, -1)) {
      longest = word.length() > longest.length() ? word : longest;
    }
    String letters = longest.toLowerCase(Locale.ROOT);
    return letters.length() >= LEAST ? List.of(inside(letters)) : quoted(key);
  }

  private static Window inside(String word) {
    String letters = word.substring(0, Math.min(word.length(), Anchor.MOST));
    return new Window(letters, 0, letters.length());
  }

  private static List<Window> quoted(String key) {
    List<Window> windows = new ArrayList<>();
    String name = key.toLowerCase(Locale.ROOT);
    for (String quote : new String[] {"\"", "\\"}) {
      String letters = "\"" + name + quote;
      windows.add(new Window(letters.substring(0, Math.min(letters.length(), Anchor.MOST)), -1, 1));
    }
    return windows;
  }
}
