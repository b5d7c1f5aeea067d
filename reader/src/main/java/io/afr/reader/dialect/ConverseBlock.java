package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A block of a Converse message: an object in a member that says what it is. */
final class ConverseBlock {

  private ConverseBlock() {}

  static JsonNode shaped(JsonNode block) {
    JsonNode toolUse = block.path("toolUse");
    if (Json.text(block, "text") != null) {
      return Shape.text(Json.text(block, "text", ""));
    }
    if (toolUse.isObject()) {
      return Shape.toolCall(
          Json.text(toolUse, "toolUseId"), Json.text(toolUse, "name"), toolUse.path("input"));
    }
    if (block.path("toolResult").isObject()) {
      return toolResult(block.path("toolResult"));
    }
    String reasoning = Json.text(block.at("/reasoningContent/reasoningText"), "text");
    if (reasoning != null) {
      return Shape.reasoning(reasoning);
    }
    for (String medium : new String[] {"image", "document", "video", "audio"}) {
      JsonNode shaped = located(medium, block.path(medium));
      if (shaped != null) {
        return shaped;
      }
    }
    return Shape.raw(block);
  }

  private static JsonNode toolResult(JsonNode result) {
    ObjectNode part =
        Shape.toolCallResponse(Json.text(result, "toolUseId"), said(result.path("content")));
    return Json.text(result, "status", "").equals("error") ? part.put("is_error", true) : part;
  }

  /** One text or one JSON is what a tool most often says. */
  private static JsonNode said(JsonNode content) {
    if (content.size() == 1) {
      JsonNode only = content.get(0);
      if (only.has("json")) {
        return only.path("json");
      }
      if (only.path("text").isString()) {
        return only.path("text");
      }
    }
    ArrayNode parts = Json.array();
    content.forEach(block -> parts.add(shaped(block)));
    return parts;
  }

  private static @Nullable JsonNode located(String modality, JsonNode medium) {
    String bytes = Json.text(medium.path("source"), "bytes");
    String uri = Json.text(medium.at("/source/s3Location"), "uri");
    if (bytes != null) {
      return Shape.blob(modality, mimeType(modality, Json.text(medium, "format", "")), bytes);
    }
    return uri == null ? null : Shape.located(modality, uri);
  }

  private static String mimeType(String modality, String format) {
    String family = modality.equals("document") ? "application" : modality;
    return family + "/" + format;
  }
}
