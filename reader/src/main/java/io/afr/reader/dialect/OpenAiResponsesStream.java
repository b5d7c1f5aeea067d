package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the response in its stream: the last event holds it whole. If that is missing, the stream
 * was cut, and the response is put together from what had arrived.
 */
final class OpenAiResponsesStream {

  private final Map<Long, ObjectNode> items = new TreeMap<>();
  private ObjectNode begun = Json.object();
  private @Nullable JsonNode whole;
  private @Nullable JsonNode error;

  void accept(ServerSentEvent event) {
    JsonNode data = event.data();
    switch (Json.text(data, "type", event.name())) {
      case "response.completed", "response.incomplete", "response.failed" ->
          whole = data.path("response");
      case "response.created", "response.in_progress" -> begin(data.path("response"));
      case "response.output_item.added", "response.output_item.done" -> item(data);
      case "response.output_text.delta" -> append(data, "content", "output_text");
      case "response.reasoning_summary_text.delta" -> append(data, "summary", "summary_text");
      case "response.reasoning_text.delta" -> append(data, "content", "reasoning_text");
      case "response.function_call_arguments.delta" -> appendArguments(data);
      case "error" -> error = data.has("error") ? data.path("error") : data;
      default -> {
        // Everything else repeats what these say.
      }
    }
  }

  @Nullable JsonNode body() {
    if (whole != null && whole.isObject()) {
      return whole;
    }
    if (!items.isEmpty()) {
      ArrayNode output = begun.putArray("output");
      items.values().forEach(output::add);
    }
    if (error != null) {
      begun.set("error", error);
    }
    return begun.isEmpty() ? null : begun;
  }

  private void begin(JsonNode response) {
    if (response instanceof ObjectNode object) {
      begun = object.deepCopy();
      // It has not ended like this.
      begun.remove("status");
    }
  }

  private void item(JsonNode data) {
    if (data.path("item") instanceof ObjectNode item) {
      items.put(index(data), item.deepCopy());
    }
  }

  private void append(JsonNode data, String field, String type) {
    boolean reasons = !type.equals("output_text");
    ObjectNode item =
        items.computeIfAbsent(
            index(data), any -> Json.object().put("type", reasons ? "reasoning" : "message"));
    ArrayNode pieces = item.get(field) instanceof ArrayNode array ? array : item.putArray(field);
    ObjectNode last =
        pieces.path(pieces.size() - 1) instanceof ObjectNode there
            ? there
            : pieces.addObject().put("type", type);
    last.put("text", Json.text(last, "text", "") + Json.text(data, "delta", ""));
  }

  private void appendArguments(JsonNode data) {
    ObjectNode item =
        items.computeIfAbsent(index(data), any -> Json.object().put("type", "function_call"));
    item.put("arguments", Json.text(item, "arguments", "") + Json.text(data, "delta", ""));
  }

  private static long index(JsonNode data) {
    Long index = Json.whole(data, "output_index");
    return index == null ? 0 : index;
  }
}
