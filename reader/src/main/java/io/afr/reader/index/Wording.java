package io.afr.reader.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sessions that may hold a text: those that have all of its words. */
final class Wording {

  /** More words than that, and it is quicker to look at sessions than for words. */
  private static final int MOST_WORDS = 3_000;

  private static final String OF = "words MATCH ?";

  /** So few sessions are rather looked at than kept apart by the rest of what is looked for. */
  private static final int HANDFUL = 50;

  private final Database database;
  private boolean isNowhere;

  /** Null if the words are no help. */
  private @Nullable String query;

  /** Whether to ask for one session costs little: it does not where any of many words will do. */
  private boolean isCheap = true;

  /** All that have the words, once it is known. */
  private @Nullable Set<Long> known;

  Wording(String text, Database database, Vocabulary vocabulary) {
    this.database = database;
    List<String> all = new ArrayList<>();
    List<Terms.Sought> parts = new ArrayList<>();
    for (Terms.Sought sought : Terms.sought(text)) {
      if (sought.isOpenBefore() || sought.isOpenAfter()) {
        parts.add(sought);
      } else {
        all.add(quoted(sought.word()));
      }
    }
    query = all.isEmpty() ? null : String.join(" AND ", all);
    if (query == null || sessions(HANDFUL) == null) {
      for (Terms.Sought part : parts) {
        add(part, vocabulary, all);
      }
      query = all.isEmpty() ? null : String.join(" AND ", all);
    }
  }

  private void add(Terms.Sought part, Vocabulary vocabulary, List<String> all) {
    Set<String> words = vocabulary.find(part.word(), part::isMetBy, MOST_WORDS);
    if (words != null) {
      isNowhere |= words.isEmpty();
      isCheap &= words.size() <= 1;
      all.add(any(words));
    }
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
    if (query == null) {
      return true;
    }
    if (isCheap) {
      return database.number("SELECT 1 FROM words WHERE " + OF + " AND rowid=?", query, sno) == 1;
    }
    Set<Long> those = known;
    if (those == null) {
      those =
          new HashSet<>(
              database.list("SELECT rowid FROM words WHERE " + OF, row -> row.getLong(1), query));
      known = those;
    }
    return those.contains(sno);
  }
}
