package io.afr.reader.web;

import io.afr.reader.Filter;
import io.afr.reader.json.AsJson;
import io.afr.reader.stats.By;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/** Figures over many sessions. */
final class StatsRoutes {

  private final Questions questions;
  private final Clock clock;

  StatsRoutes(Questions questions, Clock clock) {
    this.questions = questions;
    this.clock = clock;
  }

  void stats(Context context) throws IOException {
    Parameters query =
        Parameters.of(context, Filters.and(Filters.CONDITIONS, Set.of("by", "zone")));
    By by = Objects.requireNonNullElse(query.word("by", By.values(), By::word), By.MODEL);
    ZoneId zone = query.zone("zone", clock.getZone());
    Filter filter = Filters.of(query, clock.withZone(zone));
    questions.thoroughly(
        context,
        "stats " + by + " " + zone + " " + filter,
        home -> Body.of(AsJson.stats(home.stats(filter, by, zone))));
  }

  void loops(Context context) throws IOException {
    Parameters query = Parameters.of(context, Filters.CONDITIONS);
    Filter filter = Filters.of(query, clock);
    questions.slowly(context, "loops " + filter, home -> Body.of(AsJson.loops(home.loops(filter))));
  }
}
