package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A piece of a content. Programs may write its members in either of Google's two ways. */
final class GeminiPart {

  private GeminiPart() {}

  static JsonNode shaped(JsonNode part) {
    String text = Json.text(part, "text");
    JsonNode call = either(part, "functionCall", "function_call");
    JsonNode result = either(part, "functionResponse", "function_response");
    JsonNode data = either(part, "inlineData", "inline_data");
    JsonNode file = either(part, "fileData", "file_data");
    if (text != null) {
      return part.path("thought").asBoolean(false) ? Shape.reasoning(text) : Shape.text(text);
    } else if (call.isObject()) {
      return Shape.toolCall(Json.text(call, "id"), Json.text(call, "name"), call.path("args"));
    } else if (result.isObject()) {
      return Shape.toolCallResponse(
          Json.text(result, "id"), Json.text(result, "name"), result.path("response"));
    } else if (Json.text(data, "data") != null) {
      String type = mimeType(data);
      return Shape.blob(Shape.modality(type), type, Json.text(data, "data", ""));
    }
    return file.isObject() ? file(file) : Shape.raw(part);
  }

  private static ObjectNode file(JsonNode file) {
    String type = mimeType(file);
    String uri = either(file, "fileUri", "file_uri").asString("");
    return Shape.located(Shape.modality(type), uri).put("mime_type", type);
  }

  private static String mimeType(JsonNode data) {
    return either(data, "mimeType", "mime_type").asString("application/octet-stream");
  }

  static JsonNode either(JsonNode node, String camel, String snake) {
    return node.has(camel) ? node.path(camel) : node.path(snake);
  }
}
