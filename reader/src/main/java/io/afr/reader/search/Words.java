package io.afr.reader.search;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The text of an action that a search looks through: what was said, not how it is written down. */
public final class Words {

  private static final Set<String> notSaid =
      Set.of("type", "id", "mime_type", "modality", "file_id");

  private Words() {}

  static boolean contain(Action action, String lowerCase) {
    return any(action, text -> text.toLowerCase(Locale.ROOT).contains(lowerCase));
  }

  /** Whether any text of an action is such a one. Looks no further than to the first that is. */
  public static boolean any(Action action, Predicate<String> such) {
    JsonNode data = action.data();
    return switch (action.kind()) {
      case LLM_CALL ->
          said(data.path("newMessages"), such)
              || any(data.path("input"), such)
              || said(data.path("response").path("messages"), such);
      case TOOL_CALL -> any(data.path("args"), such) || failedWith(action, such);
      case TOOL_RESULT -> any(data.path("result"), such);
      case MEMORY_OP -> memory(data, such);
    };
  }

  private static boolean memory(JsonNode data, Predicate<String> such) {
    return any(data.path("query"), such)
        || data.path("items").valueStream().anyMatch(item -> item(item, such));
  }

  private static boolean item(JsonNode item, Predicate<String> such) {
    return item.has("parts") ? message(item, such) : any(item, such);
  }

  private static boolean said(JsonNode messages, Predicate<String> such) {
    return messages.valueStream().anyMatch(message -> message(message, such));
  }

  private static boolean message(JsonNode message, Predicate<String> such) {
    return message.path("parts").valueStream().anyMatch(part -> part(part, such));
  }

  private static boolean part(JsonNode part, Predicate<String> such) {
    return !isMedium(part)
        && part.propertyStream()
            .filter(field -> !notSaid.contains(field.getKey()))
            .anyMatch(field -> any(field.getValue(), such));
  }

  private static boolean isMedium(JsonNode part) {
    return Json.text(part, "type", "").equals("blob");
  }

  private static boolean failedWith(Action action, Predicate<String> such) {
    Action.Failure error = action.error();
    return error != null && error.message() != null && such.test(error.message());
  }

  /** Looks through values, not through the names of fields. */
  private static boolean any(JsonNode node, Predicate<String> such) {
    if (node.isContainer()) {
      return !isMedium(node) && node.valueStream().anyMatch(child -> any(child, such));
    }
    if (node.isString()) {
      return such.test(node.stringValue());
    }
    return node.isValueNode() && !node.isNull() && such.test(node.toString());
  }
}
