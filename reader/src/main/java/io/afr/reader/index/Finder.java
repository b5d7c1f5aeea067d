package io.afr.reader.index;

import io.afr.reader.Filter;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.index.Blocks.Block;
import io.afr.reader.search.Cursor;
import io.afr.reader.search.Facts;
import io.afr.reader.search.Search;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a search from the index. Goes through the sessions that have the rarest of what is asked
 * for, the newest first, until the page is full.
 */
final class Finder {

  /** One in so many sessions that are looked through is to hold a short text. */
  private static final int PROMISING = 4;

  private static final String CANDIDATE = "SELECT s.sno, s.start, s.name, s.size";
  private static final String BY_FACE =
      CANDIDATE
          + " FROM faces d CROSS JOIN sessions s ON s.sno=d.sno"
          + " WHERE d.kind=? AND d.value=? AND d.start>=? AND d.start<=?";

  private final Database database;
  private final Filter filter;
  private final Limits limits;
  private final Condition condition;
  private final Blocks blocks;
  private final Vocabulary vocabulary;
  private final @Nullable String text;

  /** Null while the text is looked for in whatever session may hold it. */
  private @Nullable Wording wording;

  /** How many sessions have been looked at; negative if it does not matter. */
  private int looked = -1;

  private final Texts texts;
  private final @Nullable Cursor cursor;
  private final List<Row> rows = new ArrayList<>();

  /** Of equal starts, until it is known that there are no more. */
  private final List<Candidate> waiting = new ArrayList<>();

  private record Candidate(long sno, long start, String name, int size) {}

  private static final Comparator<Candidate> newest =
      Comparator.comparing(Candidate::start).reversed().thenComparing(Candidate::name);

  Finder(Database database, Filter filter, Vocabulary vocabulary, Texts texts, Limits limits) {
    Search.check(filter);
    this.database = database;
    this.filter = filter;
    this.limits = limits;
    this.condition = new Condition(filter);
    this.blocks = new Blocks(database);
    this.vocabulary = vocabulary;
    this.text = filter.text() == null ? null : filter.text().toLowerCase(Locale.ROOT);
    this.texts = texts;
    this.cursor = filter.cursor() == null ? null : Cursor.read(filter.cursor());
  }

  SearchResult find() {
    if (text == null || !isFoundAtAGlance(text)) {
      Wording words = text == null ? null : new Wording(text, database, vocabulary, limits);
      wording = words;
      if (words != null && words.isOfUse()) {
        byWords(words);
      } else {
        newestFirst(rarest());
      }
    }
    if (rows.size() <= filter.limit()) {
      return new SearchResult(List.copyOf(rows), null);
    }
    List<Row> page = List.copyOf(rows.subList(0, filter.limit()));
    return new SearchResult(page, Cursor.after(page.get(page.size() - 1)).written());
  }

  /** What stands in most sessions fills a page from the newest ones. */
  private boolean isFoundAtAGlance(String sought) {
    if (!Wording.isShort(sought, limits.shortPart())) {
      return false;
    }
    looked = 0;
    newestFirst(rarest());
    boolean isFound = isPromising();
    looked = -1;
    if (!isFound) {
      rows.clear();
    }
    return isFound;
  }

  private boolean isPromising() {
    return looked < limits.firstOnes() + PROMISING * rows.size();
  }

  private void byWords(Wording words) {
    long[] passages = words.few(limits.manyPassages());
    if (passages != null && passages.length < limits.fewPassages()) {
      go(having() + " ORDER BY s.start DESC", havingValues(passages));
      return;
    }
    Counted rarest = rarest();
    if (rarest.count < limits.few() || !words.isCheap()) {
      newestFirst(rarest);
    } else {
      blockByBlock(words);
    }
  }

  /** The sessions that passages are of. */
  private String having() {
    return CANDIDATE
        + " FROM (SELECT DISTINCT (SELECT max(sno) FROM sessions WHERE sno<=j.value) AS sno"
        + " FROM json_each(?) j) d CROSS JOIN sessions s ON s.sno=d.sno WHERE s.start<=?"
        + condition.ofSessions(null);
  }

  private List<@Nullable Object> havingValues(long[] passages) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(Arrays.toString(passages));
    values.add(cursorStart());
    condition.addSessionValues(null, values);
    return values;
  }

  /**
   * The words are everywhere: looks for them where the newest sessions can be, and goes on until no
   * other place can have newer ones.
   */
  private void blockByBlock(Wording words) {
    PriorityQueue<Candidate> found = new PriorityQueue<>(newest);
    Set<Long> seen = new HashSet<>();
    Long from = condition.from();
    for (Block block : blocks.of(from == null ? Long.MIN_VALUE : from, latestStart())) {
      lookUntil(block.latestStart(), found);
      if (isFull()) {
        return;
      }
      long[] passages = words.in(block);
      database.each(
          having(),
          row -> {
            if (seen.add(row.getLong(1))) {
              found.add(candidate(row));
            }
            return true;
          },
          havingValues(passages).toArray());
    }
    lookUntil(Long.MIN_VALUE, found);
  }

  /** Looks at those that are newer than what else can come. */
  private void lookUntil(long start, PriorityQueue<Candidate> found) {
    for (Candidate next = found.peek();
        next != null && next.start > start && !isFull();
        next = found.peek()) {
      look(found.remove());
    }
  }

  private void newestFirst(Counted rarest) {
    if (condition.to() != null) {
      stream(new Face(Face.EARLY, ""), latestStart() + 1, cursorStart());
    }
    stream(rarest.face, earliestStart(), latestStart());
    Long from = condition.from();
    if (from != null && !isFull()) {
      longOnes(from);
    }
  }

  /** Those that began long before the time that is asked for, and were not over yet. */
  private void longOnes(long from) {
    List<Candidate> found = new ArrayList<>();
    long latest = Math.min(earliestStart() - 1, latestStart());
    for (Face face : Face.longOnes()) {
      database.each(
          BY_FACE + condition.ofSessions(face),
          row -> found.add(candidate(row)),
          byFace(face, Face.earliestStart(face, from), latest).toArray());
    }
    found.sort(newest);
    found.forEach(this::lookUnlessFull);
  }

  private void stream(Face by, long earliest, long latest) {
    if (!isFull() && earliest <= latest) {
      go(
          BY_FACE + condition.ofSessions(by) + " ORDER BY d.start DESC",
          byFace(by, earliest, latest));
    }
  }

  private List<@Nullable Object> byFace(Face by, long earliest, long latest) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(by.kind());
    values.add(by.value());
    values.add(earliest);
    values.add(latest);
    condition.addSessionValues(by, values);
    return values;
  }

  /** Sessions that begin earlier have no actions in the time that is asked for, but long ones. */
  private long earliestStart() {
    Long from = condition.from();
    return from == null ? Long.MIN_VALUE : from - Face.LONG_MICROS;
  }

  /** The same of sessions that begin later. */
  private long latestStart() {
    Long to = condition.to();
    return to == null ? cursorStart() : Math.min(to, cursorStart());
  }

  private long cursorStart() {
    return cursor == null ? Long.MAX_VALUE : Facts.micros(cursor.start());
  }

  private record Counted(Face face, long count) {}

  /** The face that the fewest sessions have, counted no further than is of use. */
  private Counted rarest() {
    Counted rarest = new Counted(new Face(Face.ANY, ""), Long.MAX_VALUE);
    boolean isOnly = text == null && condition.faces().size() == 1;
    for (Face face : condition.faces()) {
      long count = isOnly ? 0 : count(face);
      if (count < rarest.count) {
        rarest = new Counted(face, count);
      }
    }
    return rarest;
  }

  private long count(Face face) {
    return database.number(
        "SELECT count(*) FROM (SELECT 1 FROM faces WHERE kind=? AND value=?"
            + " AND start>=? AND start<=? LIMIT ?)",
        face.kind(),
        face.value(),
        earliestStart(),
        latestStart(),
        limits.few());
  }

  private void go(String sql, List<@Nullable Object> values) {
    database.each(
        sql,
        row -> {
          Candidate candidate = candidate(row);
          if (!waiting.isEmpty() && waiting.get(0).start != candidate.start) {
            settle();
          }
          waiting.add(candidate);
          return !isFull();
        },
        values.toArray());
    settle();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4));
  }

  private void settle() {
    waiting.sort(Comparator.comparing(Candidate::name));
    waiting.forEach(this::lookUnlessFull);
    waiting.clear();
  }

  private void lookUnlessFull(Candidate candidate) {
    if (!isFull()) {
      look(candidate);
    }
  }

  private boolean isFull() {
    return rows.size() > filter.limit() || !isPromising();
  }

  private void look(Candidate candidate) {
    looked += looked < 0 ? 0 : 1;
    // Most that do not match are known by their texts alone.
    BitSet passages = text == null ? null : holding(candidate.sno, candidate.size, text);
    Row row = passages != null && passages.isEmpty() ? null : row(candidate.sno, passages);
    if (row != null && row.matchCount() > 0 && (cursor == null || cursor.isBefore(row))) {
      rows.add(row);
    }
  }

  /**
   * @param passages that hold the text; null if none is asked for
   */
  private @Nullable Row row(long sno, @Nullable BitSet passages) {
    return database.first(
        "SELECT service, sid, name, row, passages FROM sessions WHERE sno=?",
        row -> {
          SessionRef ref = new SessionRef(row.getString(1), row.getString(2), row.getString(3));
          PassageList list = PassageList.read(row.getBytes(5));
          return RowText.read(ref, row.getString(4), matches(sno, passages, list));
        },
        sno);
  }

  private int matches(long sno, @Nullable BitSet passages, PassageList list) {
    if (passages == null) {
      return (int) count(sno);
    }
    BitSet actions = condition.isOfActions() ? actions(sno) : null;
    return list.count(passages, action -> actions == null || actions.get(action));
  }

  /** Which passages of a session hold the text. */
  private BitSet holding(long sno, int size, String sought) {
    Wording words = wording;
    BitSet some = words == null ? null : words.passages(sno, size);
    return words != null && some != null && (some.isEmpty() || words.isExact())
        ? some
        : texts.holding(sno, size, sought, some);
  }

  /** Which of a session's actions meet everything but the text. */
  private BitSet actions(long sno) {
    BitSet actions = new BitSet();
    database.each(
        condition.ofActions("ord").replace("a.sno=s.sno", "a.sno=?"),
        row -> {
          actions.set(row.getInt(1));
          return true;
        },
        actionValues(sno));
    return actions;
  }

  private long count(long sno) {
    return database.number(
        condition.ofActions("count(*)").replace("a.sno=s.sno", "a.sno=?"), actionValues(sno));
  }

  private @Nullable Object[] actionValues(long sno) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(sno);
    values.addAll(condition.actionValues());
    return values.toArray();
  }
}
