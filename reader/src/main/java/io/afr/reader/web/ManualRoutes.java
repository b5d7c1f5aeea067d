package io.afr.reader.web;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recording by hand. */
final class ManualRoutes {

  /** As much as the agent keeps of one content. */
  private static final int MOST_BYTES = 16 << 20;

  private final Questions questions;
  private final ManualJournal journal;
  private final Clock clock;

  ManualRoutes(Questions questions, ManualJournal journal, Clock clock) {
    this.questions = questions;
    this.journal = journal;
    this.clock = clock;
  }

  void record(Context context) throws IOException {
    Parameters.of(context, Set.of());
    String type = context.contentType();
    // A page of somebody else's can send a form without being asked, but no JSON.
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refusal(415, "not_json", "send the action as Content-Type: application/json");
    }
    byte[] body = body(context);
    String mistake = Json.mistake(body);
    if (mistake != null) {
      throw Refusal.badBody("the body " + mistake);
    }
    Manual action = Manual.read(Json.parse(body), clock.instant());
    String id = journal.record(action);
    questions.changed();
    Integer sequence = sequence(action.sessionId(), id);
    context.status(201);
    Sending.send(
        context,
        Answer.of(
            Body.bytes(
                Json.object().put("recorded", true).put("sequence", sequence).put("id", id))));
  }

  private static byte[] body(Context context) throws IOException {
    if (context.req().getContentLengthLong() > MOST_BYTES) {
      throw Errors.ofStatus(413);
    }
    byte[] body = context.req().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw Errors.ofStatus(413);
    }
    return body;
  }

  /** The place that the session's replay gives it now. */
  private @Nullable Integer sequence(String session, String id) {
    return questions.ask(
        home -> {
          Action action = home.replay(home.find(ManualJournal.SERVICE + "/" + session)).action(id);
          return action == null ? null : action.sequence();
        });
  }
}
