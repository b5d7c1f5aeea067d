package io.afr.reader.web;

import io.afr.reader.Filter;
import io.afr.reader.ReaderException;
import io.afr.reader.search.Cursor;
import io.afr.reader.search.Search;
import io.afr.reader.search.When;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a filter of a query. */
final class Filters {

  /** Which sessions and actions. */
  static final Set<String> CONDITIONS =
      Set.of(
          "agentId",
          "toolUsed",
          "model",
          "service",
          "status",
          "from",
          "to",
          "text",
          "minDurationMs",
          "minCost",
          "tag");

  /** And how many. */
  static final Set<String> PAGE = Set.of("limit", "cursor");

  private Filters() {}

  static Set<String> and(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  static Filter of(Parameters query, Clock clock) {
    // To the second, so that what is asked again and again is the same question for a while.
    Clock ticking = Clock.tickSeconds(clock.getZone());
    Filter filter =
        Filter.where()
            .agentId(query.text("agentId"))
            .toolUsed(query.text("toolUsed"))
            .model(query.text("model"))
            .service(query.text("service"))
            .status(query.status("status"))
            .from(query.time("from", ticking, When::first))
            .to(query.time("to", ticking, When::last))
            .text(query.text("text"))
            .minDurationMs(query.amount("minDurationMs"))
            .minCost(query.amount("minCost"))
            .tag(query.text("tag"))
            .limit(query.whole("limit", 1, Filter.MOST, Filter.USUAL))
            .cursor(query.text("cursor"))
            .build();
    check(filter);
    return filter;
  }

  private static void check(Filter filter) {
    try {
      Search.check(filter);
    } catch (ReaderException e) {
      throw Refusal.badParameter("from", String.valueOf(e.getMessage()));
    }
    @Nullable String cursor = filter.cursor();
    if (cursor != null) {
      try {
        Cursor unused = Cursor.read(cursor);
      } catch (ReaderException e) {
        throw Refusal.badParameter("cursor", "is not of a search");
      }
    }
  }
}
