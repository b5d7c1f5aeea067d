package io.afr.reader.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All words that the index knows. Whoever looks for a part of a word looks through these first:
 * there are far fewer of them than there is text.
 */
final class Vocabulary {

  private static final char BETWEEN = '\n';

  /** Of so many words it is known for certain that they are noted. */
  private static final int REMEMBERED = 750_000;

  /** Letters of a row: enough that rows are few, and not too much to look through for nothing. */
  private static final int LONG_ROW = 8 * 1024;

  /** So many more rows than long ones would be are worth the trouble of making those of them. */
  private static final int MANY = 400;

  /** A vocabulary that has grown by less than that is not worth the trouble either. */
  private static final int LITTLE = 1 << 20;

  /** As many bytes of words as are remembered at a time. */
  private static final int REMEMBERED_BYTES = 4 << 20;

  /** More bytes of what rows hold are rather read again than kept. */
  private static final long MOST_KEPT = 32 << 20;

  /** How many bytes the vocabulary had when each word stood in it once. */
  private static final String TIDY = "vocabulary";

  private final Database database;
  private Prints noted = new Prints(REMEMBERED);
  private StringBuilder news = new StringBuilder();
  private List<Row> kept = List.of();

  Vocabulary(Database database) {
    this.database = database;
  }

  /**
   * Those of some words that are to be {@linkplain #add(String) added}. May be asked on another
   * thread, so long as nobody else uses the vocabulary.
   */
  String unknown(List<WordBag> bags) {
    StringBuilder unknown = new StringBuilder();
    for (WordBag bag : bags) {
      bag.each(
          (words, from, to, print) -> {
            if (noted.add(print)) {
              unknown.append(BETWEEN).append(words, from, to);
            }
          });
    }
    return unknown.toString();
  }

  void add(String unknown) {
    news.append(unknown);
    saveIfLong();
  }

  void add(Collection<String> words) {
    words.forEach(word -> add(word, 0, word.length(), Prints.of(word, 0, word.length())));
  }

  private void add(CharSequence words, int from, int to, long print) {
    if (noted.add(print)) {
      news.append(BETWEEN).append(words, from, to);
      saveIfLong();
    }
  }

  private void saveIfLong() {
    if (news.length() > LONG_ROW) {
      save();
    }
  }

  /** Writes down what is new. */
  void save() {
    if (!news.isEmpty()) {
      String words = news.append(BETWEEN).toString();
      database.update(
          "INSERT INTO vocabulary(grams, words) VALUES(?,?)", Grams.of(words).written(), words);
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
    long last = database.number("SELECT max(vno) FROM vocabulary");
    int parts = (int) (size / REMEMBERED_BYTES) + 1;
    for (int part = 0; part < parts; part++) {
      noted = new Prints(REMEMBERED);
      addAgain(last, part, parts);
    }
    save();
    kept = List.of();
    database.update("DELETE FROM vocabulary WHERE vno<=?", last);
    database.update("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)", TIDY, size());
  }

  /** A part of the words at a time, so that those of each can be remembered. */
  private void addAgain(long last, int part, int parts) {
    database.each(
        "SELECT words FROM vocabulary WHERE vno<=?",
        row -> {
          List<String> words = List.of(row.getString(1).substring(1).split("\n"));
          add(words.stream().filter(w -> Math.floorMod(w.hashCode(), parts) == part).toList());
          return true;
        },
        last);
  }

  private long size() {
    return database.number("SELECT sum(octet_length(words)) FROM vocabulary");
  }

  /** What was not written down in the end is not known. */
  void forget() {
    noted = new Prints(REMEMBERED);
    news = new StringBuilder();
    kept = List.of();
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
    for (Row row : rows()) {
      if (row.grams.mayHold(part)) {
        String words =
            database.first(
                "SELECT words FROM vocabulary WHERE vno=?", it -> it.getString(1), row.vno);
        collect(Objects.requireNonNull(words), part, such, found);
      }
      if (found.size() > most) {
        return null;
      }
    }
    return found;
  }

  /** A row, without its words. */
  private record Row(long vno, Grams grams) {}

  /** Rows are only ever added, or all replaced: those that are known need not be read again. */
  private List<Row> rows() {
    List<Row> all = new ArrayList<>(kept);
    long last = all.isEmpty() ? 0 : all.get(all.size() - 1).vno;
    all.addAll(
        database.list(
            "SELECT vno, grams FROM vocabulary WHERE vno>? ORDER BY vno",
            row -> new Row(row.getLong(1), Grams.read(row.getBytes(2))),
            last));
    long bytes = all.stream().mapToLong(row -> row.grams.written().length).sum();
    kept = bytes > MOST_KEPT ? List.of() : all;
    return all;
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
