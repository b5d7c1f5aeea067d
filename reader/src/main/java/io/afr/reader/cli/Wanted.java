package io.afr.reader.cli;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import java.util.ArrayList;
import java.util.List;

/** The sessions that a command is to work through. */
final class Wanted {

  private Wanted() {}

  /** Those that the names mean, each once. */
  static List<SessionRef> named(Recordings recordings, List<String> names) {
    return names.stream().map(recordings::find).distinct().toList();
  }

  /**
   * All that a filter finds, page by page.
   *
   * @param most no more than so many; 0 for all
   */
  static List<SessionRef> found(Home home, Filter filter, int most) {
    List<SessionRef> found = new ArrayList<>();
    String cursor = filter.cursor();
    do {
      int left = most == 0 ? Filter.MOST : Math.min(Filter.MOST, most - found.size());
      SearchResult page = home.search(filter.page(left, cursor));
      page.rows().stream().map(Row::session).forEach(found::add);
      cursor = page.nextCursor();
    } while (cursor != null && (most == 0 || found.size() < most));
    return found;
  }
}
