package io.afr.reader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sessions that may hold a text: those that have all of its words. */
final class Wording {

  /** More words than that, and it is quicker to look at sessions than for words. */
  private static final int MOST_WORDS = 3_000;

  private static final String OF = "words MATCH ?";

  private final Database database;
  private final boolean isNowhere;

  /** Null if the words are no help. */
  private final @Nullable String query;

  Wording(String text, Database database, Vocabulary vocabulary) {
    this.database = database;
    List<String> all = new ArrayList<>();
    boolean nowhere = false;
    for (Terms.Sought sought : Terms.sought(text)) {
      if (!sought.isOpenBefore() && !sought.isOpenAfter()) {
        all.add(quoted(sought.word()));
        continue;
      }
      Set<String> words = vocabulary.find(sought.word(), sought::isMetBy, MOST_WORDS);
      if (words != null) {
        nowhere |= words.isEmpty();
        all.add(any(words));
      }
    }
    this.isNowhere = nowhere;
    this.query = all.isEmpty() ? null : String.join(" AND ", all);
  }

  private static String any(Set<String> words) {
    return "(" + String.join(" OR ", words.stream().map(Wording::quoted).toList()) + ")";
  }

  /** No word has quotes in it. */
  private static String quoted(String word) {
    return "\"" + word + "\"";
  }

  /**
   * The sessions, so far as they are few.
   *
   * @return null if there are more, or it cannot be known
   */
  @Nullable List<Long> sessions(int few) {
    if (isNowhere) {
      return List.of();
    }
    if (query == null) {
      return null;
    }
    List<Long> found =
        database.list(
            "SELECT rowid FROM words WHERE " + OF + " LIMIT ?",
            row -> row.getLong(1),
            query,
            few + 1);
    return found.size() > few ? null : found;
  }

  /** Whether a session has the words. */
  boolean mayHold(long sno) {
    return query == null
        || database.number("SELECT 1 FROM words WHERE " + OF + " AND rowid=?", query, sno) == 1;
  }
}
