package io.afr.reader.web;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Replay;
import io.afr.reader.json.AsJson;
import io.afr.reader.json.Detail;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sessions: finding, replaying and adding them up. */
final class ReplayRoutes {

  private static final int ALL = 10_000_000;

  private final Questions questions;
  private final Clock clock;

  ReplayRoutes(Questions questions, Clock clock) {
    this.questions = questions;
    this.clock = clock;
  }

  void search(Context context) throws IOException {
    Filter filter =
        Filters.of(Parameters.of(context, Filters.and(Filters.CONDITIONS, Filters.PAGE)), clock);
    questions.all(context, "search " + filter, home -> Body.of(AsJson.search(home.search(filter))));
  }

  void replay(Context context) throws IOException {
    Parameters query = Parameters.of(context, Set.of("after", "limit", "content", "full"));
    int after = query.whole("after", 0, ALL, 0);
    int limit = query.whole("limit", 1, ALL, ALL);
    boolean full = query.flag("full");
    Detail detail = detail(query);
    if (full && detail != Detail.FULL) {
      throw Refusal.badParameter("full", "stands against content=" + detail.word());
    }
    questions.sessions(
        context,
        List.of(id(context)),
        (home, refs) -> {
          Replay replay = home.replay(refs.get(0));
          List<Action> all = replay.actions();
          int from = Math.min(after, all.size());
          List<Action> some = all.subList(from, (int) Math.min(all.size(), (long) from + limit));
          return Body.array(some, action -> json(replay, action, detail, full));
        });
  }

  private static JsonNode json(Replay replay, Action action, Detail detail, boolean full) {
    return full ? AsJson.action(replay.full(action)) : AsJson.action(action, detail);
  }

  static Detail detail(Parameters query) {
    return Objects.requireNonNullElse(
        query.word("content", Detail.values(), Detail::word), Detail.FULL);
  }

  void action(Context context) throws IOException {
    Parameters.of(context, Set.of());
    String id = context.pathParam("actionId");
    questions.sessions(
        context,
        List.of(id(context)),
        (home, refs) -> {
          Replay replay = home.replay(refs.get(0));
          Action action = replay.action(id);
          if (action == null) {
            throw new Refusal(404, "not_found", "session " + refs.get(0) + " has no action " + id);
          }
          return Body.of(AsJson.whole(replay, action));
        });
  }

  void summary(Context context) throws IOException {
    Parameters.of(context, Set.of());
    questions.sessions(
        context,
        List.of(id(context)),
        (home, refs) -> Body.of(AsJson.summary(home.summary(refs.get(0)))));
  }

  void diff(Context context) throws IOException {
    Parameters query = Parameters.of(context, Set.of("a", "b"));
    questions.sessions(
        context,
        List.of(query.needed("a"), query.needed("b")),
        (home, refs) -> Body.of(AsJson.diff(home.diff(refs.get(0), refs.get(1)))));
  }

  static String id(Context context) {
    return context.pathParam("id");
  }
}
