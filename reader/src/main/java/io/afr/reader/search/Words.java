package io.afr.reader.search;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The text of an action that a search looks through: what was said, not how it is written down. */
final class Words {

  private static final Set<String> notSaid =
      Set.of("type", "id", "mime_type", "modality", "file_id");

  private Words() {}

  static boolean contain(Action action, String lowerCase) {
    JsonNode data = action.data();
    return switch (action.kind()) {
      case LLM_CALL ->
          said(data.path("newMessages"), lowerCase)
              || contain(data.path("input"), lowerCase)
              || said(data.path("response").path("messages"), lowerCase);
      case TOOL_CALL -> contain(data.path("args"), lowerCase) || failedWith(action, lowerCase);
      case TOOL_RESULT -> contain(data.path("result"), lowerCase);
      case MEMORY_OP -> memory(data, lowerCase);
    };
  }

  private static boolean memory(JsonNode data, String lowerCase) {
    return contain(data.path("query"), lowerCase)
        || data.path("items").valueStream().anyMatch(item -> item(item, lowerCase));
  }

  private static boolean item(JsonNode item, String lowerCase) {
    return item.has("parts") ? message(item, lowerCase) : contain(item, lowerCase);
  }

  private static boolean said(JsonNode messages, String lowerCase) {
    return messages.valueStream().anyMatch(message -> message(message, lowerCase));
  }

  private static boolean message(JsonNode message, String lowerCase) {
    return message.path("parts").valueStream().anyMatch(part -> part(part, lowerCase));
  }

  private static boolean part(JsonNode part, String lowerCase) {
    return !isMedium(part)
        && part.propertyStream()
            .filter(field -> !notSaid.contains(field.getKey()))
            .anyMatch(field -> contain(field.getValue(), lowerCase));
  }

  private static boolean isMedium(JsonNode part) {
    return Json.text(part, "type", "").equals("blob");
  }

  private static boolean failedWith(Action action, String lowerCase) {
    Action.Failure error = action.error();
    return error != null && error.message() != null && has(error.message(), lowerCase);
  }

  /** Looks through values, not through the names of fields. */
  private static boolean contain(JsonNode node, String lowerCase) {
    if (node.isContainer()) {
      return !isMedium(node) && node.valueStream().anyMatch(child -> contain(child, lowerCase));
    }
    if (node.isString()) {
      return has(node.stringValue(), lowerCase);
    }
    return node.isValueNode() && !node.isNull() && has(node.toString(), lowerCase);
  }

  private static boolean has(String text, String lowerCase) {
    return text.toLowerCase(Locale.ROOT).contains(lowerCase);
  }
}
