package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the events of a streamed chat together to one answer. */
final class CohereStream {

  private final ObjectNode body = Json.object();
  private final ObjectNode message = Json.object().put("role", "assistant");
  private final Map<Long, ObjectNode> contents = new TreeMap<>();
  private final Map<Long, ObjectNode> toolCalls = new TreeMap<>();

  void accept(JsonNode event) {
    String id = Json.text(event, "id");
    if (id != null) {
      body.put("id", id);
    }
    JsonNode delta = event.path("delta");
    for (String field : new String[] {"finish_reason", "usage"}) {
      if (delta.hasNonNull(field)) {
        body.set(field, delta.path(field));
      }
    }
    JsonNode piece = delta.path("message");
    String plan = Json.text(piece, "tool_plan");
    if (plan != null) {
      message.put("tool_plan", Json.text(message, "tool_plan", "") + plan);
    }
    add(event, piece.path("content"), contents);
    add(event, piece.path("tool_calls"), toolCalls);
  }

  @Nullable JsonNode body() {
    put("content", contents);
    put("tool_calls", toolCalls);
    if (message.size() > 1) {
      body.set("message", message);
    }
    return body.isEmpty() ? null : body;
  }

  private void put(String field, Map<Long, ObjectNode> pieces) {
    if (!pieces.isEmpty()) {
      ArrayNode all = message.putArray(field);
      pieces.values().forEach(all::add);
    }
  }

  private static void add(JsonNode event, JsonNode piece, Map<Long, ObjectNode> pieces) {
    if (piece instanceof ObjectNode object) {
      Long index = Json.whole(event, "index");
      merge(object, pieces.computeIfAbsent(index == null ? 0L : index, any -> Json.object()));
    }
  }

  /** Texts and arguments grow; all else is said once. */
  private static void merge(ObjectNode piece, ObjectNode whole) {
    for (Map.Entry<String, JsonNode> member : piece.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (value instanceof ObjectNode object) {
        merge(object, whole.withObject(name));
      } else if (name.equals("text") || name.equals("thinking") || name.equals("arguments")) {
        whole.put(name, Json.text(whole, name, "") + value.asString(""));
      } else {
        whole.set(name, value);
      }
    }
  }
}
