package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A block of a message's content as Anthropic writes it. What the provider's own tools do is raw.
 */
final class AnthropicBlock {

  private AnthropicBlock() {}

  static JsonNode shaped(JsonNode block) {
    JsonNode shaped =
        switch (Json.text(block, "type", "")) {
          case "text" -> text(block);
          case "thinking" -> thinking(block);
          case "tool_use" ->
              Shape.toolCall(Json.text(block, "id"), Json.text(block, "name"), block.path("input"));
          case "tool_result" -> toolResult(block);
          case "image" -> located("image", block.path("source"));
          case "document" -> located("document", block.path("source"));
          default -> null;
        };
    return shaped == null ? Shape.raw(block) : shaped;
  }

  private static @Nullable JsonNode text(JsonNode block) {
    String text = Json.text(block, "text");
    if (text == null) {
      return null;
    }
    ObjectNode part = Shape.text(text);
    if (!block.path("citations").isEmpty()) {
      part.set("citations", block.path("citations"));
    }
    return part;
  }

  private static @Nullable JsonNode thinking(JsonNode block) {
    String text = Json.text(block, "thinking");
    return text == null ? null : Shape.reasoning(text);
  }

  private static JsonNode toolResult(JsonNode block) {
    ObjectNode part =
        Shape.toolCallResponse(Json.text(block, "tool_use_id"), result(block.path("content")));
    return block.path("is_error").asBoolean(false) ? part.put("is_error", true) : part;
  }

  /** A single text is what a tool most often says; nothing at all is an empty one. */
  private static JsonNode result(JsonNode content) {
    if (!content.isArray()) {
      return content.isMissingNode() ? Json.string("") : content;
    }
    ArrayNode parts = Json.array();
    content.forEach(block -> parts.add(shaped(block)));
    boolean isText = parts.size() == 1 && parts.get(0).path("type").asString("").equals("text");
    return isText ? parts.get(0).path("content") : parts;
  }

  private static @Nullable JsonNode located(String modality, JsonNode source) {
    String data = Json.text(source, "data");
    String url = Json.text(source, "url");
    String fileId = Json.text(source, "file_id");
    return switch (Json.text(source, "type", "")) {
      case "base64" ->
          data == null ? null : Shape.blob(modality, Json.text(source, "media_type", ""), data);
      case "url" -> url == null ? null : Shape.located(modality, url);
      case "file" -> fileId == null ? null : Shape.file(modality, fileId);
      default -> null;
    };
  }
}
