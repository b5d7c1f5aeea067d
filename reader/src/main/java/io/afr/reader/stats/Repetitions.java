package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Action.Status;
import io.afr.reader.SessionRef;
import io.afr.reader.json.Json;
import io.afr.reader.search.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the tool calls of one session that only repeat an earlier one, and who asked for them. */
public final class Repetitions {

  /** The dearest first. */
  static final Comparator<Loop> order =
      Comparator.comparing((Loop loop) -> loop.usage().cost(), worstFirst())
          .thenComparing(loop -> loop.usage().total(), worstFirst())
          .thenComparing(Loop::durationMs, Comparator.reverseOrder())
          .thenComparing(Loop::times, Comparator.reverseOrder());

  private final SessionRef session;
  private final Map<Same, List<Action>> calls = new LinkedHashMap<>();
  private final Map<String, Action> askedById = new HashMap<>();
  private final Map<Same, Action> asked = new HashMap<>();
  private final Map<String, Action> askers = new HashMap<>();

  /** What makes two calls the same. */
  private record Same(String toolId, JsonNode args) {}

  private Repetitions(SessionRef session) {
    this.session = session;
  }

  /**
   * Finds them in all actions of a session.
   *
   * @param actions by their sequence
   */
  public static Repetitions in(SessionRef session, List<Action> actions) {
    Repetitions found = new Repetitions(session);
    for (Action action : actions) {
      if (action.kind() == Kind.LLM_CALL) {
        found.asks(action);
      } else if (action.kind() == Kind.TOOL_CALL) {
        found.calls(action);
      }
    }
    return found;
  }

  /** The dearest first. */
  public List<Loop> loops() {
    return calls.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> loop(entry.getKey(), entry.getValue()))
        .sorted(order)
        .toList();
  }

  /** The LLM calls that asked for what these loops repeat, each once. */
  List<Action> askers(Collection<Loop> loops) {
    Set<Action> all = new LinkedHashSet<>();
    for (Loop loop : loops) {
      all.addAll(askersOf(loop.calls()));
    }
    return List.copyOf(all);
  }

  private void asks(Action call) {
    for (JsonNode message : call.data().path("response").path("messages")) {
      for (JsonNode part : message.path("parts")) {
        if (Json.text(part, "type", "").equals("tool_call")) {
          String id = Json.text(part, "id");
          if (id != null) {
            askedById.put(id, call);
          }
          asked.put(new Same(Json.text(part, "name", ""), part.path("arguments")), call);
        }
      }
    }
  }

  private void calls(Action tool) {
    Same same = new Same(tool.name(), tool.data().path("args"));
    calls.computeIfAbsent(same, any -> new ArrayList<>()).add(tool);
    String callId = Json.text(tool.data(), "callId");
    @Nullable Action byId = callId == null ? null : askedById.get(callId);
    @Nullable Action asker = byId == null ? asked.get(same) : byId;
    if (asker != null) {
      askers.put(tool.id(), asker);
    }
  }

  private Loop loop(Same same, List<Action> calls) {
    return new Loop(
        session,
        calls.get(0).agentId(),
        same.toolId(),
        same.args().isMissingNode() ? null : same.args(),
        List.copyOf(calls),
        (int) calls.stream().filter(call -> call.status() == Status.ERROR).count(),
        calls.stream().skip(1).mapToDouble(Repetitions::millis).sum(),
        Facts.usage(askersOf(calls)));
  }

  private List<Action> askersOf(List<Action> calls) {
    Set<Action> all = new LinkedHashSet<>();
    for (Action repeated : calls.subList(1, calls.size())) {
      @Nullable Action asker = askers.get(repeated.id());
      if (asker != null) {
        all.add(asker);
      }
    }
    return List.copyOf(all);
  }

  private static double millis(Action call) {
    return call.duration() == null ? 0 : call.duration().toNanos() / 1e6;
  }

  private static <T extends Comparable<T>> Comparator<@Nullable T> worstFirst() {
    return Comparator.nullsLast(Comparator.reverseOrder());
  }
}
