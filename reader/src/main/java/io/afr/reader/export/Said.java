package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import io.afr.reader.json.Medium;
import io.afr.reader.json.Plain;
import io.afr.reader.terminal.Amounts;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Messages and their parts as people read them. */
final class Said {

  private Said() {}

  /** What an action was about. */
  static String gist(Action action) {
    JsonNode data = action.data();
    return switch (action.kind()) {
      case LLM_CALL -> answer(action);
      case TOOL_CALL -> call(action);
      case TOOL_RESULT -> Plain.value(data.path("result"));
      case MEMORY_OP -> memory(data);
    };
  }

  /** Its result is an action of its own, which has nothing to show where it failed. */
  private static String call(Action action) {
    String args = Plain.value(action.data().path("args"));
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
    String query = Plain.value(data.path("query"));
    if (!query.isEmpty()) {
      return query;
    }
    return items.size() == 1 ? text(items.get(0)) : Amounts.counted(items.size(), "item");
  }

  /** A message, or anything else that a memory holds. */
  static String text(JsonNode message) {
    JsonNode parts = message.path("parts");
    if (!parts.isArray()) {
      return Plain.value(message);
    }
    StringJoiner text = new StringJoiner("\n");
    parts.forEach(part -> text.add(part(part)));
    return text.toString();
  }

  static String part(JsonNode part) {
    return switch (Json.text(part, "type", "")) {
      case "text", "reasoning" -> Plain.value(part.path("content"));
      case "tool_call" ->
          Plain.value(part.path("name")) + "(" + Plain.value(part.path("arguments")) + ")";
      case "tool_call_response" -> Plain.value(part.path("response"));
      case "blob" -> String.valueOf(Medium.of(part));
      case "missing" -> Plain.instead(part, "gone");
      case "truncated" -> Plain.value(part.path("content")) + Plain.instead(part, "cut");
      case "uri" -> "[" + Plain.value(part.path("uri")) + "]";
      case "file" -> "[file " + Plain.value(part.path("file_id")) + "]";
      default -> Plain.value(part);
    };
  }
}
