package io.afr.reader.index;

import io.afr.reader.index.Blocks.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the passages that may hold a text: those that have all of its words. */
final class Wording {

  /** More words than that, and it is quicker to look at sessions than for words. */
  private static final int MOST_WORDS = 1_000;

  /** Of more words it costs so much to look where they are that sessions are rather rebuilt. */
  private static final int CHEAP_WORDS = 64;

  /** Beside other words more do not tell much. */
  private static final int MOST_BESIDE = 200;

  private static final String OF = "words MATCH ?";
  private static final String BETWEEN = " AND rowid>=? AND rowid<=?";
  private static final Database.Reader<Long> ROW = row -> row.getLong(1);

  /** So few passages are rather looked at than kept apart by the rest of what is looked for. */
  private static final int HANDFUL = 50;

  private final Database database;
  private final boolean isOneWord;
  private boolean isNowhere;

  /** Null if the words are no help. */
  private @Nullable String query;

  /** Whether to ask for one session costs little: it does not where any of many words will do. */
  private boolean isCheap = true;

  /** All passages that have the words, in order, if they are few. */
  private long @Nullable [] known;

  /** Those of blocks that have been asked for. */
  private final Map<Long, long[]> ofBlocks = new HashMap<>();

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
    if (query == null || few(HANDFUL) == null) {
      // What is long is in the fewest words.
      parts.sort(Comparator.comparing(part -> -part.word().length()));
      for (Terms.Sought part : parts) {
        add(part, vocabulary, all);
      }
      query = all.isEmpty() ? null : String.join(" AND ", all);
    }
  }

  private void add(Terms.Sought part, Vocabulary vocabulary, List<String> all) {
    Set<String> words =
        vocabulary.find(part.word(), part::isMetBy, all.isEmpty() ? MOST_WORDS : MOST_BESIDE);
    if (words != null) {
      isNowhere |= words.isEmpty();
      isCheap &= words.size() <= CHEAP_WORDS;
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
    return isOneWord && isOfUse() && (known != null || isCheap);
  }

  /** Whether to ask for the passages of a block, or of one session, costs little. */
  boolean isCheap() {
    return isCheap || known != null;
  }

  /**
   * The passages, in order, so far as they are few.
   *
   * @return null if there are more
   */
  long @Nullable [] few(int few) {
    if (isNowhere || query == null) {
      return new long[0];
    }
    // As one text: a row for each would take three times as long.
    String found =
        database.first(
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM words WHERE " + OF + " LIMIT ?)",
            row -> row.getString(1),
            query,
            few + 1);
    long[] all = found == null ? new long[0] : numbers(found);
    if (all.length > few) {
      return null;
    }
    known = all;
    return all;
  }

  private static long[] numbers(String joined) {
    long[] numbers = new long[joined.length() / 2 + 1];
    int size = 0;
    long number = 0;
    for (int at = 0; at <= joined.length(); at++) {
      char next = at == joined.length() ? ',' : joined.charAt(at);
      if (next == ',') {
        numbers[size++] = number;
        number = 0;
      } else {
        number = 10 * number + next - '0';
      }
    }
    long[] all = Arrays.copyOf(numbers, size);
    Arrays.sort(all);
    return all;
  }

  /** The passages of a block, in order. */
  long[] in(Block block) {
    long[] all = known;
    if (all != null) {
      return Arrays.copyOfRange(all, place(all, block.from()), place(all, block.to() + 1));
    }
    return ofBlocks.computeIfAbsent(block.from(), from -> between(from, block.to()));
  }

  private long[] between(long from, long to) {
    return database
        .list("SELECT rowid FROM words WHERE " + OF + BETWEEN, ROW, query, from, to)
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /**
   * Which passages of a session have the words.
   *
   * @return null if that is not known
   */
  @Nullable BitSet passages(long sno, int size) {
    if (!isOfUse() || (known == null && !isCheap)) {
      return null;
    }
    BitSet those = new BitSet();
    long last = sno + size - 1;
    if (known != null) {
      add(known, sno, last, those);
    } else if (!ofBlocks.containsKey(Block.at(sno).from())) {
      add(between(sno, last), sno, last, those);
    } else {
      for (long at = sno; at <= last; at = Block.at(at).to() + 1) {
        add(in(Block.at(at)), sno, last, those);
      }
    }
    return those;
  }

  private static void add(long[] passages, long first, long last, BitSet to) {
    for (int i = place(passages, first); i < passages.length && passages[i] <= last; i++) {
      to.set((int) (passages[i] - first));
    }
  }

  /** Of the first that is not smaller. */
  private static int place(long[] passages, long first) {
    int at = Arrays.binarySearch(passages, first);
    return at < 0 ? -at - 1 : at;
  }
}
