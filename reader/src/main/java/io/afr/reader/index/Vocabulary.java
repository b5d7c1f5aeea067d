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

  /** So many more rows than long ones would be are worth the trouble of making those of them. */
  private static final int MANY = 400;

  private static final int LONG_ROW = 64 * 1024;

  /** A vocabulary that has grown by less than that is not worth the trouble either. */
  private static final int LITTLE = 1 << 20;

  /** How many bytes the vocabulary had when each word stood in it once. */
  private static final String TIDY = "vocabulary";

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

  /**
   * Makes long rows of many short ones, and one word of what several processes have noted each: who
   * begins knows nothing of what is noted.
   */
  void tidy() {
    long tidy = database.number("SELECT value FROM meta WHERE key=?", TIDY);
    long size = size();
    long rows = database.number("SELECT count(*) FROM vocabulary");
    if (rows - size / LONG_ROW < MANY && size - tidy <= Math.max(tidy, LITTLE)) {
      return;
    }
    Set<String> words = new HashSet<>();
    database.each(
        "SELECT words FROM vocabulary",
        row -> {
          words.addAll(List.of(row.getString(1).substring(1).split("\n")));
          return true;
        });
    database.run("DELETE FROM vocabulary");
    noted = null;
    add(words);
    save();
    database.update("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)", TIDY, size());
  }

  private long size() {
    return database.number("SELECT sum(octet_length(words)) FROM vocabulary");
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
