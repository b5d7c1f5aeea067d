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

  /** So many blocks are asked for at once, at most. */
  private static final int MOST_TOGETHER = 32;

  private final Database database;
  private final Limits limits;
  private final boolean isOneWord;
  private boolean isNowhere;

  /** Null if the words are no help. */
  private @Nullable String query;

  /** Whether to ask for one place costs little: it does not where any of many words will do. */
  private boolean isCheap = true;

  /** All passages that have the words, in order, if they are few. */
  private long @Nullable [] known;

  /** Those of blocks that have been asked for. */
  private final Map<Long, long[]> ofBlocks = new HashMap<>();

  /** How many blocks are asked for at once: the more, the more have been wanted. */
  private int together = 1;

  private int lookedThrough;

  Wording(String text, Database database, Vocabulary vocabulary, Limits limits) {
    this.database = database;
    this.limits = limits;
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
    // What is long is in the fewest words.
    parts.sort(Comparator.comparing(part -> -part.word().length()));
    for (int i = 0; i < parts.size() && (query == null || few(limits.handful()) == null); i++) {
      add(parts.get(i), vocabulary, all);
      query = all.isEmpty() ? null : String.join(" AND ", all);
    }
  }

  /** Whether so many words hold the text that it is the quickest to look whether sessions do. */
  static boolean isShort(String text, int shortPart) {
    return Terms.sought(text).stream()
        .allMatch(
            sought ->
                (sought.isOpenBefore() || sought.isOpenAfter())
                    && sought.word().length() <= shortPart);
  }

  private void add(Terms.Sought part, Vocabulary vocabulary, List<String> all) {
    Set<String> words =
        vocabulary.find(
            part.word(), part::isMetBy, all.isEmpty() ? limits.mostWords() : limits.cheapWords());
    if (words != null) {
      isNowhere |= words.isEmpty();
      isCheap &= words.size() <= limits.cheapWords();
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

  /** Whether to ask for the passages of a block costs little. */
  boolean isCheap() {
    return isCheap || known != null;
  }

  /**
   * The passages, in order, so far as they are few.
   *
   * @return null if there are more
   */
  long @Nullable [] few(int few) {
    long[] all = isNowhere || query == null ? new long[0] : numbers(" LIMIT ?", query, few + 1);
    if (all.length > few) {
      return null;
    }
    known = all;
    return all;
  }

  /** As one text: a row for each would take three times as long. */
  private long[] numbers(String where, @Nullable Object... values) {
    String found =
        database.first(
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM words WHERE words MATCH ?"
                + where
                + ")",
            row -> row.getString(1),
            values);
    return found == null ? new long[0] : numbers(found);
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
      return part(all, block);
    }
    long[] there = ofBlocks.get(block.from());
    return there == null ? learned(block) : there;
  }

  private long[] between(long from, long to) {
    return numbers(" AND rowid>=? AND rowid<=?", query, from, to);
  }

  private static long[] part(long[] passages, Block block) {
    return Arrays.copyOfRange(
        passages, place(passages, block.from()), place(passages, block.to() + 1));
  }

  /**
   * Which passages of a session have the words.
   *
   * @return null if that is not known
   */
  @Nullable BitSet passages(long sno, int size) {
    if (!isOfUse() || (!isCheap() && ++lookedThrough < limits.patience())) {
      return null;
    }
    if (!isCheap()) {
      few(Integer.MAX_VALUE - 1);
    }
    BitSet those = new BitSet();
    long last = sno + size - 1;
    for (long at = sno; at <= last; at = Block.at(at).to() + 1) {
      add(in(Block.at(at)), sno, last, those);
    }
    return those;
  }

  /** Asks for its neighbours as well: sessions of that time will be wanted, too. */
  private long[] learned(Block block) {
    List<Block> blocks = Block.around(block.from(), together);
    together = Math.min(2 * together, MOST_TOGETHER);
    long[] passages = between(blocks.get(0).from(), blocks.get(blocks.size() - 1).to());
    blocks.forEach(each -> ofBlocks.put(each.from(), part(passages, each)));
    return part(passages, block);
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
