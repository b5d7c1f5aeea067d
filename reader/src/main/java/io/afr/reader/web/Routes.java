package io.afr.reader.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;

/** Which address is answered by whom. */
final class Routes {

  private final Gate gate;
  private final Page page = new Page();
  private final ReplayRoutes replays;
  private final StatsRoutes stats;
  private final LiveRoutes lives;
  private final ManualRoutes manuals;

  Routes(Serving serving, Questions questions, Live live, ManualJournal journal) {
    this.gate = new Gate(serving.host(), serving.token());
    this.replays = new ReplayRoutes(questions, serving.clock());
    this.stats = new StatsRoutes(questions, serving.clock());
    this.lives = new LiveRoutes(questions, live);
    this.manuals = new ManualRoutes(questions, journal, serving.clock());
  }

  void on(RoutesConfig routes) {
    routes.before(this::enter);
    api(routes);
    routes.get("/", page::serve);
    routes.get("/<path>", this::other);
    routes.exception(
        HttpResponseException.class, (wrong, context) -> Errors.answer(context, wrong));
    routes.exception(Exception.class, (wrong, context) -> Errors.answer(context, wrong));
  }

  private void api(RoutesConfig routes) {
    routes.get("/api/replay/search", replays::search);
    routes.get("/api/diff", replays::diff);
    routes.get("/api/replay/{id}", replays::replay);
    routes.get("/api/replay/{id}/summary", replays::summary);
    routes.get("/api/replay/{id}/actions/{actionId}", replays::action);
    routes.get("/api/replay/{id}/events", lives::session);
    routes.get("/api/events", lives::sessions);
    routes.post("/api/replay", manuals::record);
    routes.get("/api/stats", stats::stats);
    routes.get("/api/stats/loops", stats::loops);
    routes.get("/api/openapi.json", description());
  }

  private static Handler description() {
    return context -> Sending.send(context, Answer.of(Page.description()));
  }

  private void enter(Context context) {
    Headers.ALL.forEach(context::header);
    gate.check(context);
  }

  private void other(Context context) throws IOException {
    if (context.path().startsWith("/api/") || context.path().equals("/api")) {
      throw Errors.ofStatus(404);
    }
    page.serve(context);
  }
}
