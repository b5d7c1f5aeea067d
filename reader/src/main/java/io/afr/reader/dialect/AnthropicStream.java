package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the events of a streamed message together to one message. */
final class AnthropicStream {

  private ObjectNode body = Json.object();
  private final Map<Long, ObjectNode> blocks = new TreeMap<>();
  private final Map<Long, StringBuilder> inputs = new TreeMap<>();

  void accept(JsonNode event) {
    switch (Json.text(event, "type", "")) {
      case "message_start" -> begin(event.path("message"));
      case "content_block_start" -> beginBlock(event);
      case "content_block_delta" -> add(index(event), event.path("delta"));
      case "message_delta" -> update(event);
      case "error" -> body.set("error", event.path("error"));
      default -> {
        // Pings and ends say nothing.
      }
    }
  }

  @Nullable JsonNode body() {
    if (!blocks.isEmpty()) {
      ArrayNode content = body.putArray("content");
      blocks.forEach((index, block) -> content.add(whole(block, inputs.get(index))));
    }
    return body.isEmpty() ? null : body;
  }

  /** What a tool is to be called with: JSON, or what is there of it. */
  private static ObjectNode whole(ObjectNode block, @Nullable StringBuilder input) {
    if (input != null && !input.isEmpty()) {
      JsonNode json = Json.parse(input.toString());
      block.set("input", json == null ? Json.string(input.toString()) : json);
    }
    return block;
  }

  /** Another attempt begins from the front. */
  private void begin(JsonNode message) {
    blocks.clear();
    inputs.clear();
    if (message instanceof ObjectNode object) {
      body = object.deepCopy();
      // What it will be is not known before the end.
      if (body.path("usage") instanceof ObjectNode usage) {
        usage.remove("output_tokens");
      }
    }
  }

  private void beginBlock(JsonNode event) {
    if (event.path("content_block") instanceof ObjectNode block) {
      blocks.put(index(event), block.deepCopy());
    }
  }

  private void add(long index, JsonNode delta) {
    String type = Json.text(delta, "type", "");
    ObjectNode block = blocks.computeIfAbsent(index, any -> begun(type));
    switch (type) {
      case "text_delta" -> append(block, "text", delta);
      case "thinking_delta" -> append(block, "thinking", delta);
      case "signature_delta" -> append(block, "signature", delta);
      case "citations_delta" -> cite(block, delta.path("citation"));
      case "input_json_delta" ->
          inputs
              .computeIfAbsent(index, any -> new StringBuilder())
              .append(Json.text(delta, "partial_json", ""));
      default -> {
        // Of a later version of the API.
      }
    }
  }

  /** A block whose beginning is missing. */
  private static ObjectNode begun(String deltaType) {
    String type =
        deltaType.equals("input_json_delta") ? "tool_use" : deltaType.replace("_delta", "");
    return Json.object().put("type", type);
  }

  private static void append(ObjectNode block, String field, JsonNode delta) {
    block.put(field, Json.text(block, field, "") + Json.text(delta, field, ""));
  }

  private static void cite(ObjectNode block, JsonNode citation) {
    ArrayNode citations =
        block.get("citations") instanceof ArrayNode there ? there : block.putArray("citations");
    citations.add(citation);
  }

  /** Counts are sums so far; what it does not count stays as the beginning said it. */
  private void update(JsonNode event) {
    if (event.path("delta") instanceof ObjectNode delta) {
      body.setAll(delta);
    }
    if (event.path("usage") instanceof ObjectNode counts) {
      ObjectNode usage =
          body.get("usage") instanceof ObjectNode there ? there : body.putObject("usage");
      counts.forEachEntry(
          (field, count) -> {
            if (!count.isNull()) {
              usage.set(field, count);
            }
          });
    }
  }

  private static long index(JsonNode event) {
    Long index = Json.whole(event, "index");
    return index == null ? 0 : index;
  }
}
