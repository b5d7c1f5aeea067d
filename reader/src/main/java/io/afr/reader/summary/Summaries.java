package io.afr.reader.summary;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Summary;
import io.afr.reader.Summary.ByAgent;
import io.afr.reader.Summary.ByModel;
import io.afr.reader.Summary.ByTool;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Facts;
import io.afr.reader.stats.Repetitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what a session did. */
public final class Summaries {

  private static final int SLOWEST = 5;

  private final SessionReplay replay;
  private final List<Action> actions;
  private final Map<String, Action> byId = new HashMap<>();
  private final SelfTimes selfTimes;

  private Summaries(SessionReplay replay) {
    this.replay = replay;
    this.actions = replay.actions();
    this.selfTimes = new SelfTimes(actions);
    actions.forEach(action -> byId.put(action.id(), action));
  }

  public static Summary of(SessionReplay replay) {
    return new Summaries(replay).summary();
  }

  private Summary summary() {
    return new Summary(
        replay.session(),
        Facts.agents(actions).stream().findFirst().orElse(null),
        Facts.status(replay),
        durationMs(actions.stream().filter(action -> action.parentId() == null)),
        wallClockMs(),
        selfMs(Kind.LLM_CALL),
        selfMs(Kind.TOOL_CALL),
        selfMs(Kind.MEMORY_OP),
        Facts.iterations(actions),
        replay.turns(),
        Facts.count(actions, Kind.LLM_CALL),
        Facts.count(actions, Kind.TOOL_CALL),
        Facts.count(actions, Kind.MEMORY_OP),
        Facts.errors(actions),
        Facts.usage(actions),
        of(Kind.LLM_CALL).anyMatch(Facts::lacksCost),
        replay.prices(),
        Facts.unpriced(actions),
        List.copyOf(Facts.tools(actions)),
        actions.size(),
        byModel(),
        byTool(),
        byAgent(),
        slowest(),
        Repetitions.in(replay.session(), actions).loops());
  }

  private double wallClockMs() {
    Duration wall = Duration.between(actions.get(0).startTime(), Facts.end(actions));
    return wall.toNanos() / 1e6;
  }

  private double selfMs(Kind kind) {
    return of(kind).mapToDouble(selfTimes::of).sum();
  }

  private List<ByModel> byModel() {
    List<ByModel> all = new ArrayList<>();
    grouped(of(Kind.LLM_CALL), call -> Objects.requireNonNullElse(Facts.model(call), ""))
        .forEach(
            (model, calls) ->
                all.add(
                    new ByModel(
                        Objects.requireNonNullElse(model, ""),
                        calls.size(),
                        Facts.errors(calls),
                        durationMs(calls.stream()),
                        Facts.usage(calls))));
    return all;
  }

  private List<ByTool> byTool() {
    List<ByTool> all = new ArrayList<>();
    grouped(of(Kind.TOOL_CALL), Action::name)
        .forEach(
            (tool, calls) ->
                all.add(
                    new ByTool(
                        Objects.requireNonNullElse(tool, ""),
                        calls.size(),
                        Facts.errors(calls),
                        durationMs(calls.stream()),
                        calls.stream().mapToDouble(Summaries::millis).max().orElse(0))));
    return all;
  }

  private List<ByAgent> byAgent() {
    List<ByAgent> all = new ArrayList<>();
    grouped(actions.stream(), Action::agentId)
        .forEach((agent, theirs) -> all.add(agent(agent, theirs)));
    return all;
  }

  private ByAgent agent(@Nullable String agent, List<Action> theirs) {
    return new ByAgent(
        agent,
        Facts.count(theirs, Kind.LLM_CALL),
        Facts.count(theirs, Kind.TOOL_CALL),
        Facts.count(theirs, Kind.MEMORY_OP),
        Facts.errors(theirs),
        durationMs(theirs.stream().filter(this::isNotInsideOwn)),
        Facts.usage(theirs));
  }

  /**
   * Whether an action is inside no other of the same agent, so that its time counts once. An agent
   * may act inside the tool call of another; that is time of both.
   */
  private boolean isNotInsideOwn(Action action) {
    String parent = action.parentId();
    for (Action around = byId.get(parent); around != null; around = byId.get(parent)) {
      if (Objects.equals(around.agentId(), action.agentId())) {
        return false;
      }
      parent = around.parentId();
    }
    return true;
  }

  private List<Action> slowest() {
    return actions.stream()
        .filter(action -> action.duration() != null && action.kind() != Kind.TOOL_RESULT)
        .sorted(Comparator.comparing(Summaries::millis, Comparator.reverseOrder()))
        .limit(SLOWEST)
        .toList();
  }

  private Stream<Action> of(Kind kind) {
    return actions.stream().filter(action -> action.kind() == kind);
  }

  private static Map<@Nullable String, List<Action>> grouped(
      Stream<Action> actions, Function<Action, @Nullable String> by) {
    Map<@Nullable String, List<Action>> groups = new LinkedHashMap<>();
    actions.forEach(
        action -> groups.computeIfAbsent(by.apply(action), any -> new ArrayList<>()).add(action));
    return groups;
  }

  private static double durationMs(Stream<Action> actions) {
    return actions.mapToDouble(Summaries::millis).sum();
  }

  private static double millis(Action action) {
    return action.duration() == null ? 0 : action.duration().toNanos() / 1e6;
  }
}
