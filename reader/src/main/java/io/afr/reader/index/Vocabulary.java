package io.afr.reader.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All words that the index knows. Whoever looks for a part of a word looks through these first:
 * there are far fewer of them than there is text.
 */
final class Vocabulary {

  private static final char BETWEEN = '\n';

  /** Of so many words, as a power of two, it is known for certain that they are noted. */
  private static final int REMEMBERED = 20;

  /** Rows that are worth the trouble of making one of them. */
  private static final int MANY = 400;

  private static final int LONG_ROW = 64 * 1024;

  private final Database database;
  private @Nullable WordSet noted;
  private StringBuilder news = new StringBuilder();

  Vocabulary(Database database) {
    this.database = database;
  }

  void add(Collection<String> words) {
    WordSet remembered = noted;
    if (remembered == null) {
      // Only who writes needs it.
      remembered = new WordSet(REMEMBERED);
      noted = remembered;
    }
    for (String word : words) {
      if (remembered.add(word)) {
        news.append(BETWEEN).append(word);
      }
      if (news.length() > LONG_ROW) {
        save();
      }
    }
  }

  /** Writes down what is new. */
  void save() {
    if (!news.isEmpty()) {
      database.update("INSERT INTO vocabulary(words) VALUES(?)", news.append(BETWEEN).toString());
      news = new StringBuilder();
    }
  }

  /** Makes long rows of many short ones. */
  void tidy() {
    long longest = LONG_ROW / 4;
    String shorter = " FROM vocabulary WHERE length(words) < ?";
    if (database.number("SELECT count(*) FROM vocabulary") < MANY
        || database.number("SELECT count(*)" + shorter, longest) < MANY) {
      return;
    }
    Set<String> words = new HashSet<>();
    for (String row : database.list("SELECT words" + shorter, r -> r.getString(1), longest)) {
      words.addAll(List.of(row.substring(1).split("\n")));
    }
    database.update("DELETE" + shorter, longest);
    noted = null;
    add(words);
    save();
  }

  /** What was not written down in the end is not known. */
  void forget() {
    noted = null;
    news = new StringBuilder();
  }

  /** Forgets the words that are in no session any more. */
  void replace() {
    forget();
    database.run("DELETE FROM vocabulary");
    database.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, words, row)");
    List<String> words = new ArrayList<>();
    database.each(
        "SELECT term FROM temp.terms",
        row -> {
          words.add(row.getString(1));
          if (words.size() == 10_000) {
            add(words);
            words.clear();
          }
          return true;
        });
    add(words);
    save();
  }

  /**
   * The words that hold a part.
   *
   * @param most how many are of use
   * @return null if there are more
   */
  @Nullable Set<String> find(String part, Predicate<String> such, int most) {
    Set<String> found = new HashSet<>();
    database.each(
        "SELECT words FROM vocabulary",
        row -> {
          collect(row.getString(1), part, such, found);
          return found.size() <= most;
        });
    return found.size() > most ? null : found;
  }

  private static void collect(
      String words, String part, Predicate<String> such, Set<String> found) {
    int at = words.indexOf(part);
    while (at >= 0) {
      int from = words.lastIndexOf(BETWEEN, at) + 1;
      int to = words.indexOf(BETWEEN, at);
      String word = words.substring(from, to);
      if (such.test(word)) {
        found.add(word);
      }
      at = words.indexOf(part, to);
    }
  }
}
