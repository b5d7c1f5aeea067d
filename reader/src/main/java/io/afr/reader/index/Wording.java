package io.afr.reader.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the passages that may hold a text: those that have all of its words. */
final class Wording {

  /** More words than that, and it is quicker to look at sessions than for words. */
  private static final int MOST_WORDS = 3_000;

  private static final String OF = "words MATCH ?";

  /** So few passages are rather looked at than kept apart by the rest of what is looked for. */
  private static final int HANDFUL = 50;

  private final Database database;
  private final boolean isOneWord;
  private boolean isNowhere;

  /** Null if the words are no help. */
  private @Nullable String query;

  /** Whether to ask for one session costs little: it does not where any of many words will do. */
  private boolean isCheap = true;

  /** All passages that have the words, in order, once it is known. */
  private long @Nullable [] known;

  Wording(String text, Database database, Vocabulary vocabulary) {
    this.database = database;
    this.isOneWord = Terms.isOneWord(text);
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
    if (query == null || passages(HANDFUL) == null) {
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
      isCheap &= words.size() <= 4;
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

  /** Whether the words tell anything. */
  boolean isOfUse() {
    return isNowhere || query != null;
  }

  /** Whether a passage that has the words holds the text, so that nobody need look. */
  boolean isExact() {
    return isOneWord && isOfUse();
  }

  /** As FTS5 understands it; what is of no use finds nothing. */
  String query() {
    return query == null ? "\"\"" : query;
  }

  /**
   * The passages, so far as they are few.
   *
   * @return null if there are more
   */
  @Nullable List<Long> passages(int few) {
    if (isNowhere) {
      return List.of();
    }
    List<Long> found =
        database.list(
            "SELECT rowid FROM words WHERE " + OF + " LIMIT ?",
            row -> row.getLong(1),
            query(),
            few + 1);
    return found.size() > few ? null : found;
  }

  /**
   * Which passages of a session have the words.
   *
   * @return null if that is not known
   */
  @Nullable BitSet passages(long sno, int size) {
    if (!isOfUse()) {
      return null;
    }
    BitSet those = new BitSet();
    if (isNowhere) {
      return those;
    }
    if (isCheap) {
      database.each(
          "SELECT rowid FROM words WHERE " + OF + " AND rowid>=? AND rowid<?",
          row -> {
            those.set((int) (row.getLong(1) - sno));
            return true;
          },
          query(),
          sno,
          sno + size);
      return those;
    }
    long[] all = all();
    int at = Arrays.binarySearch(all, sno);
    for (int i = at < 0 ? -at - 1 : at; i < all.length && all[i] < sno + size; i++) {
      those.set((int) (all[i] - sno));
    }
    return those;
  }

  private long[] all() {
    long[] all = known;
    if (all == null) {
      all =
          database
              .list("SELECT rowid FROM words WHERE " + OF, row -> row.getLong(1), query())
              .stream()
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      known = all;
    }
    return all;
  }
}
