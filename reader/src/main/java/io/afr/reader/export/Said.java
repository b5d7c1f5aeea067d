package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import io.afr.reader.terminal.Amounts;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages and their parts as people read them. */
final class Said {

  private Said() {}

  /** What an action was about. */
  static String gist(Action action) {
    JsonNode data = action.data();
    return switch (action.kind()) {
      case LLM_CALL -> answer(action);
      case TOOL_CALL -> call(action);
      case TOOL_RESULT -> value(data.path("result"));
      case MEMORY_OP -> memory(data);
    };
  }

  /** Its result is an action of its own, which has nothing to show where it failed. */
  private static String call(Action action) {
    String args = value(action.data().path("args"));
    Action.Failure error = action.error();
    return error == null ? args : failure(error) + " ← " + args;
  }

  private static String failure(Action.Failure error) {
    return error.type() + (error.message() == null ? "" : ": " + error.message());
  }

  private static String answer(Action action) {
    Action.Failure error = action.error();
    if (error != null) {
      return failure(error);
    }
    StringJoiner texts = new StringJoiner(" | ");
    action.data().path("response").path("messages").forEach(message -> texts.add(text(message)));
    JsonNode asked = action.data().path("newMessages");
    return texts.length() > 0 || asked.isEmpty()
        ? texts.toString()
        : text(asked.get(asked.size() - 1));
  }

  private static String memory(JsonNode data) {
    JsonNode items = data.path("items");
    String query = value(data.path("query"));
    if (!query.isEmpty()) {
      return query;
    }
    return items.size() == 1 ? text(items.get(0)) : Amounts.counted(items.size(), "item");
  }

  /** A message, or anything else that a memory holds. */
  static String text(JsonNode message) {
    JsonNode parts = message.path("parts");
    if (!parts.isArray()) {
      return value(message);
    }
    StringJoiner text = new StringJoiner("\n");
    parts.forEach(part -> text.add(part(part)));
    return text.toString();
  }

  static String part(JsonNode part) {
    return switch (Json.text(part, "type", "")) {
      case "text", "reasoning" -> value(part.path("content"));
      case "tool_call" -> value(part.path("name")) + "(" + value(part.path("arguments")) + ")";
      case "tool_call_response" -> value(part.path("response"));
      case "blob", "missing" -> medium(part);
      case "uri" -> "[" + value(part.path("uri")) + "]";
      case "file" -> "[file " + value(part.path("file_id")) + "]";
      default -> value(part);
    };
  }

  /** Text as it is, all else as JSON on one line. */
  static String value(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isString() ? node.stringValue() : Json.write(named(node));
  }

  /** Text as it is, all else as JSON with line breaks. */
  static String readable(JsonNode node) {
    return node.isContainer() ? Json.writeIndented(named(node)) : value(node);
  }

  /** Images and files by their names: as base64 nobody can read them. */
  private static JsonNode named(JsonNode node) {
    if (Json.text(node, "type", "").equals("blob")) {
      return Json.string(medium(node));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode named = Json.object();
      object.properties().forEach(field -> named.set(field.getKey(), named(field.getValue())));
      return named;
    }
    if (node.isArray()) {
      ArrayNode named = Json.array();
      node.forEach(item -> named.add(named(item)));
      return named;
    }
    return node;
  }

  private static String medium(JsonNode part) {
    Long length = Json.whole(part, "length");
    String size = length == null ? "" : ", " + Amounts.bytes(length);
    return "[" + Json.text(part, "mime_type", "data") + size + "]";
  }
}
