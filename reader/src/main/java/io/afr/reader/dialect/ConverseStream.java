package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a Converse answer together that came as events, each an object in a member of its name. */
final class ConverseStream {

  private final ObjectNode body = Json.object();
  private final Map<Long, ObjectNode> blocks = new TreeMap<>();
  private final Map<Long, StringBuilder> inputs = new TreeMap<>();

  void accept(JsonNode event) {
    if (event.has("messageStart")) {
      // Another attempt begins from the front.
      blocks.clear();
      inputs.clear();
    }
    begin(event.path("contentBlockStart"));
    add(event.path("contentBlockDelta"));
    copy(event.path("messageStop"), "stopReason");
    copy(event.path("metadata"), "usage");
  }

  private void copy(JsonNode event, String field) {
    if (event.has(field)) {
      body.set(field, event.path(field));
    }
  }

  private void begin(JsonNode event) {
    if (event.path("start") instanceof ObjectNode start && !start.isEmpty()) {
      blocks.put(index(event), start.deepCopy());
    }
  }

  private void add(JsonNode event) {
    JsonNode delta = event.path("delta");
    if (!delta.isObject()) {
      return;
    }
    ObjectNode block = blocks.computeIfAbsent(index(event), any -> Json.object());
    append(block, delta);
    String input = Json.text(delta.path("toolUse"), "input");
    if (input != null) {
      inputs.computeIfAbsent(index(event), any -> new StringBuilder()).append(input);
    }
    String reasoning = Json.text(delta.path("reasoningContent"), "text");
    if (reasoning != null) {
      append(
          block.withObject("/reasoningContent/reasoningText"),
          Json.object().put("text", reasoning));
    }
  }

  private static void append(ObjectNode to, JsonNode delta) {
    String text = Json.text(delta, "text");
    if (text != null) {
      to.put("text", Json.text(to, "text", "") + text);
    }
  }

  @Nullable JsonNode body() {
    inputs.forEach(
        (index, input) -> {
          ObjectNode block = blocks.get(index);
          if (block != null) {
            JsonNode json = Json.parse(input.toString());
            block
                .withObject("/toolUse")
                .set("input", json == null ? Json.string(input.toString()) : json);
          }
        });
    if (!blocks.isEmpty()) {
      ArrayNode content = body.withObject("/output/message").putArray("content");
      blocks.values().stream().filter(block -> !block.isEmpty()).forEach(content::add);
    }
    return body.isEmpty() ? null : body;
  }

  private static long index(JsonNode event) {
    Long index = Json.whole(event, "contentBlockIndex");
    return index == null ? 0 : index;
  }
}
