package io.afr.reader;

import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Matching;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Everything that a filter finds, rebuilt one session after the other: a home may be large. */
final class Found {

  private Found() {}

  /**
   * Tells of each session which of its actions meet the filter; the filter's limit and cursor play
   * no part.
   */
  static void each(Answers answers, Filter filter, BiConsumer<SessionReplay, List<Action>> told) {
    @Nullable String cursor = null;
    do {
      SearchResult page = answers.search(filter.page(Filter.MOST, cursor));
      for (Row row : page.rows()) {
        SessionReplay replay = answers.replay(row.session());
        // Retention may have taken it since.
        if (replay != null) {
          told.accept(replay, new Matching(filter).of(replay.actions()));
        }
      }
      cursor = page.nextCursor();
    } while (cursor != null);
  }
}
