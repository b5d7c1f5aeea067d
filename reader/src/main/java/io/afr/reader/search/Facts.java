package io.afr.reader.search;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Action.Status;
import io.afr.reader.Usage;
import io.afr.reader.json.Json;
import io.afr.reader.replay.SessionReplay;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What search and summary both want to know of a session's actions. */
public final class Facts {

  private static final int TITLE = 80;

  private Facts() {}

  /** Epoch microseconds, rounded down; what is too far away for that is as far away as can be. */
  public static long micros(Instant time) {
    long seconds =
        Math.max(-9_000_000_000_000L, Math.min(9_000_000_000_000L, time.getEpochSecond()));
    return seconds * 1_000_000 + time.getNano() / 1_000;
  }

  /** The usage that an LLM call reports. */
  public static Usage usage(Action action) {
    JsonNode usage = action.data().path("usage");
    return new Usage(
        Json.whole(usage, "inputTokens"),
        Json.whole(usage, "outputTokens"),
        Json.whole(usage, "cacheReadInputTokens"),
        Json.whole(usage, "cacheWriteInputTokens"),
        Json.whole(usage, "reasoningOutputTokens"),
        Json.whole(usage, "total"),
        Json.number(usage, "cost"));
  }

  public static Usage usage(List<Action> actions) {
    return actions.stream().map(Facts::usage).reduce(Usage.UNKNOWN, Usage::plus);
  }

  /** Whether an LLM call's cost is unknown; one that failed before it was answered has none. */
  public static boolean lacksCost(Action call) {
    boolean refused =
        call.status() == Status.ERROR
            && !call.data().has("usage")
            && call.data().path("response").path("messages").isEmpty();
    return usage(call).cost() == null && !refused;
  }

  /** The models that used up tokens whose cost is unknown. */
  public static List<String> unpriced(List<Action> actions) {
    Stream<Action> unknown =
        of(actions, Kind.LLM_CALL).filter(call -> call.data().has("usage") && lacksCost(call));
    return List.copyOf(distinct(unknown.map(Facts::model)));
  }

  /** The model that was asked for, else the one that answered; null if neither is known. */
  public static @Nullable String model(Action action) {
    String asked = Json.text(action.data(), "model");
    return asked == null ? Json.text(action.data().path("response"), "model") : asked;
  }

  /** Whether an LLM call asked for this model or was answered by it. */
  static boolean isOfModel(Action action, String model) {
    return model.equals(Json.text(action.data(), "model"))
        || model.equals(Json.text(action.data().path("response"), "model"));
  }

  public static Set<String> models(List<Action> actions) {
    return distinct(of(actions, Kind.LLM_CALL).map(Facts::model));
  }

  public static Set<String> tools(List<Action> actions) {
    return distinct(of(actions, Kind.TOOL_CALL).map(Action::name));
  }

  public static Set<String> agents(List<Action> actions) {
    return distinct(actions.stream().map(Action::agentId));
  }

  public static int count(List<Action> actions, Kind kind) {
    return (int) of(actions, kind).count();
  }

  /** Failed actions, a tool call and its result being one. */
  public static int errors(List<Action> actions) {
    return (int)
        actions.stream()
            .filter(a -> a.status() == Status.ERROR && a.kind() != Kind.TOOL_RESULT)
            .count();
  }

  public static int iterations(List<Action> actions) {
    return actions.stream().mapToInt(Action::iteration).max().orElse(0);
  }

  public static Instant end(Action action) {
    return action.duration() == null
        ? action.startTime()
        : action.startTime().plus(action.duration());
  }

  public static Instant end(List<Action> actions) {
    return actions.stream().map(Facts::end).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /** Open if an action is; else how the last run went, or without one the last action. */
  public static Status status(SessionReplay replay) {
    List<Action> actions = replay.actions();
    if (actions.stream().anyMatch(action -> action.status() == Status.OPEN)) {
      return Status.OPEN;
    }
    Status run = replay.lastRun();
    if (run != null) {
      return run;
    }
    return actions.stream()
        .filter(action -> action.parentId() == null)
        .reduce((before, last) -> last)
        .map(Action::status)
        .orElse(Status.OK);
  }

  /** The first words of a user; null if no user said anything. */
  static @Nullable String title(List<Action> actions) {
    return of(actions, Kind.LLM_CALL)
        .flatMap(action -> action.data().path("newMessages").valueStream())
        .filter(message -> Json.text(message, "role", "").equals("user"))
        .flatMap(message -> message.path("parts").valueStream())
        .filter(part -> Json.text(part, "type", "").equals("text"))
        .map(part -> Json.text(part, "content", "").strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(Facts::shortened)
        .orElse(null);
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= TITLE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
  }

  private static Stream<Action> of(List<Action> actions, Kind kind) {
    return actions.stream().filter(action -> action.kind() == kind);
  }

  private static Set<String> distinct(Stream<@Nullable String> values) {
    Set<String> distinct = new LinkedHashSet<>();
    values.forEach(
        value -> {
          if (value != null && !value.isEmpty()) {
            distinct.add(value);
          }
        });
    return distinct;
  }
}
