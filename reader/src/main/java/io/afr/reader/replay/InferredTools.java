package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.journal.PartName;
import io.afr.reader.Action;
import io.afr.reader.fold.Call;
import io.afr.reader.json.Json;
import io.afr.reader.replay.Numbering.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the tools that ran although nobody saw them run: a model asked for one, and a later request
 * brings its result, but no woven call of it lies between. Takes LLM calls in order.
 */
final class InferredTools {

  private final NavigableMap<Order, Call> woven = new TreeMap<>();
  private final Set<Call> used = new HashSet<>();
  private final Map<String, Deque<Asked>> waiting = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();

  /** A tool that a model asked for. */
  private record Asked(Exchange by, Place place, JsonNode part) {}

  InferredTools(Session session) {
    for (Call call : session.calls()) {
      if (call.frame().kind() == FrameKind.TOOL) {
        woven.put(Order.of(call.frame()), call);
      }
    }
  }

  List<Draft> drafts() {
    return drafts;
  }

  /**
   * @param request the LLM call's action
   */
  void accept(Exchange exchange, Action request, Place place) {
    List<JsonNode> results = exchange.asked("tool_call_response");
    for (int i = 0; i < results.size(); i++) {
      Asked latest = latest(waiting.get(key(results.get(i))));
      if (latest != null && !isWoven(latest, exchange)) {
        infer(latest, results.get(i), exchange, request, i + 1);
      }
    }
    for (JsonNode part : exchange.answered("tool_call")) {
      waiting
          .computeIfAbsent(key(part), any -> new ArrayDeque<>())
          .add(new Asked(exchange, place, part));
    }
  }

  /** Some providers give no ids: then the tools of one name are answered in their order. */
  private static String key(JsonNode part) {
    String id = Json.text(part, "id");
    return id == null ? "name " + Json.text(part, "name", "") : "id " + id;
  }

  /** The first of those that the latest answer asked for, which then waits no longer. */
  private static @Nullable Asked latest(@Nullable Deque<Asked> asked) {
    if (asked == null || asked.isEmpty()) {
      return null;
    }
    Exchange by = asked.getLast().by();
    for (Asked one : asked) {
      if (one.by() == by) {
        asked.remove(one);
        return one;
      }
    }
    return null;
  }

  private boolean isWoven(Asked asked, Exchange request) {
    Order from = Order.of(asked.by().call().frame());
    Order to = Order.of(request.call().frame());
    Collection<Call> between = woven.subMap(from, false, to, false).values();
    return between.stream().anyMatch(tool -> isCallOf(tool, asked.part()) && used.add(tool));
  }

  private static boolean isCallOf(Call tool, JsonNode asked) {
    String callId = ToolData.callId(tool);
    String askedId = Json.text(asked, "id");
    if (callId != null && askedId != null) {
      return callId.equals(askedId);
    }
    JsonNode args = ToolData.content(tool, PartName.ARGS);
    return ToolData.toolId(tool).equals(Json.text(asked, "name", ""))
        && (args == null || args.equals(asked.path("arguments")));
  }

  /**
   * Makes both actions.
   *
   * @param place of the result in the request, from 1
   */
  private void infer(Asked asked, JsonNode result, Exchange exchange, Action request, int place) {
    String toolId = Json.text(asked.part(), "name", "");
    String callId = Json.text(asked.part(), "id");
    JsonNode args = asked.part().get("arguments");
    Order order = Order.of(exchange.call().frame()).before(2 * (results(exchange) + 1 - place));
    boolean failed = result.path("is_error").asBoolean(false);
    Action.Status status = failed ? Action.Status.ERROR : Action.Status.OK;
    Action call =
        inferred(
            request,
            asked.place(),
            request.id() + "-call-" + place,
            request.parentId(),
            Action.Kind.TOOL_CALL,
            status,
            ToolData.call(toolId, callId, args));
    drafts.add(new Draft(order, call));
    Action answer =
        inferred(
            request,
            asked.place(),
            request.id() + "-result-" + place,
            call.id(),
            Action.Kind.TOOL_RESULT,
            status,
            ToolData.result(toolId, callId, result.get("response")));
    drafts.add(new Draft(order.before(-1), answer));
  }

  private static int results(Exchange exchange) {
    return exchange.asked("tool_call_response").size();
  }

  private static Action inferred(
      Action request,
      Place place,
      String id,
      @Nullable String parentId,
      Action.Kind kind,
      Action.Status status,
      JsonNode data) {
    return new Action(
        id,
        parentId,
        request.sessionId(),
        request.agentId(),
        kind,
        status,
        null,
        data,
        request.startTime(),
        null,
        place.turn(),
        place.iteration(),
        0,
        true,
        request.origin());
  }
}
