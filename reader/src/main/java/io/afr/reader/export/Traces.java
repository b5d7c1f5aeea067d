package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.Replay;
import io.afr.reader.SessionRef;
import io.afr.reader.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sessions as traces: each turn is one, with a span for the turn itself and one for each action in
 * it. A tool's call and its result are one span.
 */
final class Traces implements Export {

  private static final int INTERNAL = 1;
  private static final int CLIENT = 3;
  private static final int ERROR = 2;

  private final Spans spans;
  private final boolean withContent;

  Traces(Spans.Receiver to, boolean withContent) {
    this.spans = new Spans(to);
    this.withContent = withContent;
  }

  @Override
  public int add(Home home, SessionRef session) throws IOException {
    Replay replay = home.replay(session);
    Map<Integer, List<Action>> turns = new LinkedHashMap<>();
    Map<String, Action> results = new HashMap<>();
    for (Action action : replay.actions()) {
      if (action.kind() == Action.Kind.TOOL_RESULT && action.parentId() != null) {
        results.put(action.parentId(), action);
      } else {
        turns.computeIfAbsent(action.turn(), any -> new ArrayList<>()).add(action);
      }
    }
    for (List<Action> turn : turns.values()) {
      add(replay, turn, results);
    }
    return replay.actions().size();
  }

  @Override
  public void close() throws IOException {
    spans.flush();
  }

  private void add(Replay replay, List<Action> turn, Map<String, Action> results)
      throws IOException {
    SessionRef session = replay.session();
    Action first = turn.get(0);
    String trace = Ids.trace(session.service(), session.id(), first.turn());
    String around = Ids.turn(trace);
    spans.add(resource(first.origin()), turn(first, turn, trace, around));
    Map<String, String> known = new HashMap<>();
    turn.forEach(action -> known.put(action.id(), Ids.span(action.id())));
    for (Action action : turn) {
      String parent = action.parentId() == null ? around : known.get(action.parentId());
      ObjectNode span = span(trace, Ids.span(action.id()), parent == null ? around : parent);
      Action whole = withContent ? replay.full(action) : action;
      describe(span, whole, results.get(action.id()));
      spans.add(resource(action.origin()), span);
    }
  }

  private static ObjectNode resource(Action.Origin origin) {
    ObjectNode resource = Json.object();
    resource.set(
        "attributes",
        new Attributes()
            .text("service.name", origin.service())
            .text("host.name", origin.host())
            .whole("process.pid", origin.pid())
            .all());
    return resource;
  }

  private static ObjectNode turn(Action first, List<Action> actions, String trace, String around) {
    Instant end = first.startTime();
    for (Action action : actions) {
      end = end(action).isAfter(end) ? end(action) : end;
    }
    String agent = first.agentId();
    ObjectNode span = span(trace, around, null);
    name(span, "invoke_agent", agent, INTERNAL);
    times(span, first.startTime(), end);
    span.set(
        "attributes",
        new Attributes()
            .text("gen_ai.operation.name", "invoke_agent")
            .text("gen_ai.agent.name", agent)
            .text("gen_ai.conversation.id", first.sessionId())
            .whole("afr.turn", (long) first.turn())
            .all());
    return span;
  }

  private void describe(ObjectNode span, Action action, @Nullable Action result) {
    Conventions facts = new Conventions(action, result, withContent);
    name(span, facts.operation(), facts.target(), facts.isRemote() ? CLIENT : INTERNAL);
    times(span, action.startTime(), end(action));
    span.set("attributes", facts.attributes());
    Action.Failure error = action.error();
    if (action.status() == Action.Status.ERROR) {
      ObjectNode status = span.putObject("status").put("code", ERROR);
      if (withContent && error != null && error.message() != null) {
        status.put("message", error.message());
      }
    }
    if (error != null) {
      span.putArray("events").add(exception(action, error));
    }
  }

  private ObjectNode exception(Action action, Action.Failure error) {
    ObjectNode event = Json.object();
    event.put("timeUnixNano", nanos(end(action)));
    event.put("name", "exception");
    event.set(
        "attributes",
        new Attributes()
            .text("exception.type", error.type())
            .text("exception.message", withContent ? error.message() : null)
            .text("exception.stacktrace", withContent ? error.stack() : null)
            .all());
    return event;
  }

  private static ObjectNode span(String trace, String id, @Nullable String parent) {
    ObjectNode span = Json.object().put("traceId", trace).put("spanId", id);
    return parent == null ? span : span.put("parentSpanId", parent);
  }

  private static void name(ObjectNode span, String operation, @Nullable String of, int kind) {
    span.put("name", of == null || of.isEmpty() ? operation : operation + " " + of);
    span.put("kind", kind);
  }

  private static void times(ObjectNode span, Instant start, Instant end) {
    span.put("startTimeUnixNano", nanos(start)).put("endTimeUnixNano", nanos(end));
  }

  private static String nanos(Instant time) {
    return Long.toString(time.getEpochSecond() * 1_000_000_000 + time.getNano());
  }

  /** What has not ended, or was not measured, takes no time. */
  private static Instant end(Action action) {
    Duration duration = action.duration();
    return duration == null ? action.startTime() : action.startTime().plus(duration);
  }
}
