package io.afr.benchmarks.search;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An action as AgentOS keeps it in memory: a tool's call and result are one.
 *
 * @param name of the model, the tool or the operation
 * @param text all that was said, in lower case
 * @param actions how many it stands for
 */
record Entry(
    String session,
    String service,
    @Nullable String agent,
    Action.Kind kind,
    String name,
    @Nullable String answeredBy,
    Action.Status status,
    long startMicros,
    String text,
    @Nullable Long tokens,
    @Nullable Double cost,
    int actions) {

  private static final Set<String> notSaid =
      Set.of("type", "id", "mime_type", "modality", "file_id");

  /** Everything that a home holds. */
  static List<Entry> all(Home home) {
    List<Entry> all = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult page = home.search(Filter.where().limit(Filter.MOST).cursor(cursor).build());
      for (Row row : page.rows()) {
        addAll(home.replay(row.session()).actions(), row.session().name(), all);
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  private static void addAll(List<Action> actions, String session, List<Entry> all) {
    Map<String, Action> results = new HashMap<>();
    for (Action action : actions) {
      if (action.kind() == Action.Kind.TOOL_RESULT && action.parentId() != null) {
        results.put(action.parentId(), action);
      }
    }
    Map<String, String> names = new HashMap<>();
    for (Action action : actions) {
      if (action.kind() != Action.Kind.TOOL_RESULT) {
        all.add(of(session, action, results.get(action.id()), names));
      }
    }
  }

  private static Entry of(
      String session, Action action, @Nullable Action result, Map<String, String> names) {
    JsonNode data = action.data();
    JsonNode usage = data.path("usage");
    JsonNode answeredBy = data.path("response").path("model");
    return new Entry(
        names.computeIfAbsent(session, name -> name),
        action.origin().service(),
        action.agentId(),
        action.kind(),
        action.name(),
        answeredBy.isString() ? answeredBy.stringValue() : null,
        action.status(),
        ChronoUnit.MICROS.between(Instant.EPOCH, action.startTime()),
        text(action, result),
        usage.path("total").isNumber() ? Long.valueOf(usage.path("total").asLong()) : null,
        usage.path("cost").isNumber() ? Double.valueOf(usage.path("cost").asDouble()) : null,
        result == null ? 1 : 2);
  }

  private static String text(Action action, @Nullable Action result) {
    StringBuilder text = new StringBuilder();
    JsonNode data = action.data();
    for (String said : List.of("newMessages", "input", "args", "query", "items")) {
      collect(data.path(said), text);
    }
    collect(data.path("response").path("messages"), text);
    if (result != null) {
      collect(result.data().path("result"), text);
    }
    if (action.kind() == Action.Kind.TOOL_CALL && action.error() != null) {
      text.append(action.error().message());
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static void collect(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(field -> !notSaid.contains(field.getKey()) && !field.getKey().equals("role"))
          .forEach(field -> collect(field.getValue(), text));
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, text));
    } else if (node.isValueNode() && !node.isNull()) {
      text.append(node.asString()).append('\n');
    }
  }

  Instant start() {
    return Instant.EPOCH.plus(startMicros, ChronoUnit.MICROS);
  }

  boolean isOfModel(String model) {
    return kind == Action.Kind.LLM_CALL && (model.equals(name) || model.equals(answeredBy));
  }
}
