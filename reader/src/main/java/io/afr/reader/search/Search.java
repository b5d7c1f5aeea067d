package io.afr.reader.search;

import io.afr.reader.Filter;
import io.afr.reader.ReaderException;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a search by looking at every session. */
public final class Search {

  private final Sessions sessions;

  public Search(Sessions sessions) {
    this.sessions = sessions;
  }

  public SearchResult find(Filter filter) {
    check(filter);
    Cursor cursor = filter.cursor() == null ? null : Cursor.read(filter.cursor());
    List<Row> rows = new ArrayList<>();
    for (SessionRef ref : sessions.all()) {
      Row row = row(ref, filter);
      if (row != null && (cursor == null || cursor.isBefore(row))) {
        rows.add(row);
      }
    }
    rows.sort(Cursor.order);
    if (rows.size() <= filter.limit()) {
      return new SearchResult(List.copyOf(rows), null);
    }
    List<Row> page = List.copyOf(rows.subList(0, filter.limit()));
    return new SearchResult(page, Cursor.after(page.get(page.size() - 1)).written());
  }

  /**
   * Looks whether anything can meet a filter.
   *
   * @throws ReaderException if the filter contradicts itself
   */
  public static void check(Filter filter) {
    if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
      throw new ReaderException(
          ReaderException.Code.BAD_INPUT,
          "nothing can match: the time to begin from, "
              + filter.from()
              + ", is later than the last, "
              + filter.to());
    }
  }

  /** Null if the session does not meet the filter. */
  private @Nullable Row row(SessionRef ref, Filter filter) {
    if (filter.service() != null && !sessions.services(ref).contains(filter.service())) {
      return null;
    }
    SessionReplay replay = sessions.replay(ref);
    if (replay == null) {
      return null;
    }
    Matching matching = new Matching(filter);
    int matches = matching.count(replay.actions());
    Row row = Rows.of(replay, matches);
    return matches > 0 && matching.meets(row, replay.actions()) ? row : null;
  }
}
