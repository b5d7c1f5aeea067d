package io.afr.reader.diff;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.diff.Step.Aspect;
import io.afr.reader.diff.Step.Difference;
import io.afr.reader.json.Json;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Facts;
import io.afr.reader.summary.Summaries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two sessions. */
public final class Comparison {

  private static final Comparator<Place> order =
      Comparator.comparingInt(Place::turn).thenComparingInt(Place::iteration);

  /** What a request repeats of what was said before it. */
  private static final Set<String> repeated = Set.of("assistant", "tool");

  private record Place(int turn, int iteration) {}

  /** A call of one session with everything it is compared by. */
  private record Compared(Action action, Map<Aspect, String> by) {}

  private Comparison() {}

  public static Diff of(SessionReplay a, SessionReplay b) {
    Map<Place, List<Compared>> ofA = places(a.actions());
    Map<Place, List<Compared>> ofB = places(b.actions());
    Map<Place, Boolean> all = new TreeMap<>(order);
    ofA.keySet().forEach(place -> all.put(place, true));
    ofB.keySet().forEach(place -> all.put(place, true));
    List<Step> steps = new ArrayList<>();
    for (Place place : all.keySet()) {
      List<Compared> left = ofA.getOrDefault(place, List.of());
      List<Compared> right = ofB.getOrDefault(place, List.of());
      Alignment.of(left, right, Comparison::likeness)
          .forEach(pair -> steps.add(step(place, pair.a(), pair.b())));
    }
    return new Diff(Summaries.of(a), Summaries.of(b), steps);
  }

  private static Map<Place, List<Compared>> places(List<Action> actions) {
    Map<String, Action> results = new HashMap<>();
    for (Action action : actions) {
      if (action.kind() == Kind.TOOL_RESULT && action.parentId() != null) {
        results.put(action.parentId(), action);
      }
    }
    Map<Place, List<Compared>> places = new HashMap<>();
    for (Action action : actions) {
      if (action.kind() == Kind.LLM_CALL || action.kind() == Kind.TOOL_CALL) {
        places
            .computeIfAbsent(new Place(action.turn(), action.iteration()), any -> new ArrayList<>())
            .add(compared(action, results.get(action.id())));
      }
    }
    return places;
  }

  private static int likeness(Compared a, Compared b) {
    if (a.action.kind() != b.action.kind()) {
      return 0;
    }
    if (a.action.kind() == Kind.TOOL_CALL && !a.action.name().equals(b.action.name())) {
      return 0;
    }
    int alike = 4;
    alike += Objects.equals(a.action.agentId(), b.action.agentId()) ? 2 : 0;
    alike += isEqual(a, b, Aspect.ARGUMENTS) && isEqual(a, b, Aspect.PROMPT) ? 1 : 0;
    return alike;
  }

  private static boolean isEqual(Compared a, Compared b, Aspect aspect) {
    return Objects.equals(a.by.get(aspect), b.by.get(aspect));
  }

  private static Step step(Place place, @Nullable Compared a, @Nullable Compared b) {
    List<Difference> differences = new ArrayList<>();
    if (a != null && b != null) {
      for (Aspect aspect : Aspect.values()) {
        if (!isEqual(a, b, aspect)) {
          differences.add(new Difference(aspect, a.by.get(aspect), b.by.get(aspect)));
        }
      }
    }
    return new Step(
        place.turn,
        place.iteration,
        a == null ? null : a.action,
        b == null ? null : b.action,
        List.copyOf(differences));
  }

  private static Compared compared(Action action, @Nullable Action result) {
    JsonNode data = action.data();
    Map<Aspect, String> by = new HashMap<>();
    put(by, Aspect.MODEL, Facts.model(action));
    put(by, Aspect.PROMPT, prompt(data));
    put(by, Aspect.PARAMETERS, written(data.path("parameters")));
    put(by, Aspect.TOOLS, written(data.path("tools")));
    put(by, Aspect.ANSWER, answer(data));
    put(by, Aspect.ARGUMENTS, written(data.path("args")));
    put(by, Aspect.RESULT, result == null ? null : written(result.data().path("result")));
    put(by, Aspect.STATUS, action.status().word());
    Action.Failure error = action.error();
    put(by, Aspect.ERROR, error == null ? null : error.type() + ": " + error.message());
    return new Compared(action, by);
  }

  private static void put(Map<Aspect, String> by, Aspect aspect, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      by.put(aspect, value);
    }
  }

  private static String prompt(JsonNode data) {
    List<String> said = new ArrayList<>();
    for (JsonNode message : data.path("newMessages")) {
      String role = Json.text(message, "role", "");
      if (!repeated.contains(role)) {
        said.add(role + ": " + text(message));
      }
    }
    String input = written(data.path("input"));
    return String.join("\n", said) + (input == null ? "" : input);
  }

  private static String answer(JsonNode data) {
    List<String> said = new ArrayList<>();
    for (JsonNode message : data.path("response").path("messages")) {
      String text = text(message);
      if (!text.isEmpty()) {
        said.add(text);
      }
    }
    return String.join("\n", said);
  }

  /** What a message says; calls of tools are compared where they happened. */
  private static String text(JsonNode message) {
    if (!message.path("parts").isArray()) {
      return String.valueOf(written(message));
    }
    List<String> said = new ArrayList<>();
    for (JsonNode part : message.path("parts")) {
      String type = Json.text(part, "type", "");
      if (type.equals("text")) {
        said.add(Json.text(part, "content", ""));
      } else if (!type.equals("tool_call")) {
        said.add(Json.write(part));
      }
    }
    return String.join("\n", said);
  }

  /** The same text for the same JSON, whatever the order of fields; on lines if it is long. */
  private static @Nullable String written(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isString()) {
      return value.stringValue();
    }
    JsonNode sorted = Sorted.of(value);
    String line = Json.write(sorted);
    return line.length() <= 60 ? line : Json.writeIndented(sorted);
  }
}
