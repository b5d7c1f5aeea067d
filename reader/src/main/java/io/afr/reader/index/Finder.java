package io.afr.reader.index;

import io.afr.reader.Filter;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Cursor;
import io.afr.reader.search.Matching;
import io.afr.reader.search.Search;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers a search from the index. Goes through the sessions that have the rarest of what is asked
 * for, the newest first, until the page is full.
 */
final class Finder {

  /** So many sessions are rather sorted than looked for one after the other. */
  private static final int FEW = 4_000;

  private static final String CANDIDATE = "s.sno, s.gno, s.sid, s.name, s.service, s.start, s.row";

  private final Database database;
  private final Filter filter;
  private final Condition condition;
  private final @Nullable Wording wording;
  private final Function<SessionRef, @Nullable SessionReplay> replays;
  private final Matching matching;
  private final @Nullable Cursor cursor;
  private final List<Row> rows = new ArrayList<>();

  /** Whether the candidates are those that have the words. */
  private boolean haveWords;

  /** Of equal starts, until it is known that there are no more. */
  private final List<Candidate> waiting = new ArrayList<>();

  private record Candidate(long sno, SessionRef ref, long start, String row) {}

  Finder(
      Database database,
      Filter filter,
      Vocabulary vocabulary,
      Function<SessionRef, @Nullable SessionReplay> replays) {
    Search.check(filter);
    this.database = database;
    this.filter = filter;
    this.condition = new Condition(filter);
    this.wording = filter.text() == null ? null : new Wording(filter.text(), database, vocabulary);
    this.replays = replays;
    this.matching = new Matching(filter);
    this.cursor = filter.cursor() == null ? null : Cursor.read(filter.cursor());
  }

  SearchResult find() {
    List<Long> few = wording == null ? null : wording.sessions(FEW);
    haveWords = wording == null || few != null;
    if (few != null) {
      amongFew(few);
    } else {
      newestFirst();
    }
    if (rows.size() <= filter.limit()) {
      return new SearchResult(List.copyOf(rows), null);
    }
    List<Row> page = List.copyOf(rows.subList(0, filter.limit()));
    return new SearchResult(page, Cursor.after(page.get(page.size() - 1)).written());
  }

  private void amongFew(List<Long> snos) {
    if (snos.isEmpty()) {
      return;
    }
    StringBuilder list = new StringBuilder();
    snos.forEach(sno -> list.append(list.isEmpty() ? "" : ",").append(sno));
    String sql =
        "SELECT "
            + CANDIDATE
            + " FROM json_each(?) j CROSS JOIN sessions s ON s.sno=j.value WHERE s.start<=?"
            + condition.ofSessions(null)
            + " ORDER BY s.start DESC";
    List<@Nullable Object> values = new ArrayList<>();
    values.add("[" + list + "]");
    values.add(cursorStart());
    condition.addSessionValues(null, values);
    go(sql, values);
  }

  private void newestFirst() {
    Face loose = new Face(Face.LOOSE, "");
    if (condition.to() != null) {
      stream(loose, latestStart() + 1, cursorStart());
    }
    stream(rarest(), earliestStart(), latestStart());
    if (condition.from() != null) {
      stream(loose, Long.MIN_VALUE, Math.min(earliestStart() - 1, latestStart()));
    }
  }

  private void stream(Face by, long earliest, long latest) {
    if (isFull() || earliest > latest) {
      return;
    }
    String sql =
        "SELECT "
            + CANDIDATE
            + " FROM faces d CROSS JOIN sessions s ON s.sno=d.sno"
            + " WHERE d.kind=? AND d.value=? AND d.start>=? AND d.start<=?"
            + condition.ofSessions(by)
            + " ORDER BY d.start DESC";
    List<@Nullable Object> values = new ArrayList<>();
    values.add(by.kind());
    values.add(by.value());
    values.add(earliest);
    values.add(latest);
    condition.addSessionValues(by, values);
    go(sql, values);
  }

  /** Sessions that begin earlier have no actions in the time that is asked for, but loose ones. */
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
    return cursor == null ? Long.MAX_VALUE : SessionRows.micros(cursor.start());
  }

  /** The face that the fewest sessions have, counted no further than is of use. */
  private Face rarest() {
    Face rarest = new Face(Face.ANY, "");
    long fewest = Long.MAX_VALUE;
    for (Face face : condition.faces()) {
      long count =
          condition.faces().size() == 1
              ? 0
              : database.number(
                  "SELECT count(*) FROM (SELECT 1 FROM faces WHERE kind=? AND value=?"
                      + " AND start>=? AND start<=? LIMIT ?)",
                  face.kind(),
                  face.value(),
                  earliestStart(),
                  latestStart(),
                  FEW);
      if (count < fewest) {
        fewest = count;
        rarest = face;
      }
    }
    return rarest;
  }

  private void go(String sql, List<@Nullable Object> values) {
    database.each(
        sql,
        row -> {
          Candidate candidate =
              new Candidate(
                  row.getLong(1),
                  new SessionRef(row.getString(5), row.getString(3), row.getString(4)),
                  row.getLong(6),
                  row.getString(7));
          if (!waiting.isEmpty() && waiting.get(0).start != candidate.start) {
            settle();
          }
          waiting.add(candidate);
          return !isFull();
        },
        values.toArray());
    settle();
  }

  private void settle() {
    waiting.sort(Comparator.comparing(candidate -> candidate.ref.name()));
    for (Candidate candidate : waiting) {
      if (!isFull()) {
        look(candidate);
      }
    }
    waiting.clear();
  }

  private boolean isFull() {
    return rows.size() > filter.limit();
  }

  private void look(Candidate candidate) {
    Row row = RowText.read(candidate.ref, candidate.row, 0);
    if ((cursor != null && !cursor.isBefore(row))
        || (!haveWords && wording != null && !wording.mayHold(candidate.sno))) {
      return;
    }
    int matches = matches(candidate);
    if (matches > 0) {
      rows.add(row.matching(matches));
    }
  }

  private int matches(Candidate candidate) {
    if (filter.text() == null) {
      return (int) count(candidate.sno);
    }
    SessionReplay replay = replays.apply(candidate.ref);
    return replay == null ? 0 : matching.count(replay.actions());
  }

  private long count(long sno) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(sno);
    values.addAll(condition.actionValues());
    return database.number(
        condition.ofActions().replace("a.sno=s.sno", "a.sno=?"), values.toArray());
  }
}
