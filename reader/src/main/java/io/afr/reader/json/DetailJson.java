package io.afr.reader.json;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves out of an action's data what is only looked at one action at a time. */
final class DetailJson {

  private static final int CHARS = 480;
  private static final int ITEMS = 8;

  /** What a provider and a program call things, and how much there was of them. */
  private static final Set<String> facts =
      Set.of(
          "provider",
          "operation",
          "model",
          "continues",
          "kept",
          "missingMessages",
          "usage",
          "streaming",
          "timeToFirstTokenMs",
          "attempts",
          "toolId",
          "callId",
          "op",
          "store",
          "key");

  private static final Set<String> responseFacts = Set.of("id", "model", "finishReasons");

  private DetailJson() {}

  static JsonNode of(JsonNode data, Detail detail) {
    return switch (detail) {
      case FULL -> data;
      case BRIEF -> brief(data);
      case NONE -> facts(data);
    };
  }

  private static ObjectNode facts(JsonNode data) {
    ObjectNode json = only(data, facts);
    if (data.path("response").isObject()) {
      json.set("response", only(data.path("response"), responseFacts));
    }
    return json;
  }

  private static ObjectNode only(JsonNode object, Set<String> fields) {
    ObjectNode json = Json.object();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (fields.contains(field.getKey())) {
        json.set(field.getKey(), field.getValue());
      }
    }
    return json;
  }

  private static JsonNode brief(JsonNode node) {
    if (node.isString()) {
      String text = node.stringValue();
      return text.length() <= CHARS ? node : Json.string(front(text));
    }
    if (node.isArray()) {
      ArrayNode array = Json.array();
      // The last of a list of messages is the new one.
      for (int i = Math.max(0, node.size() - ITEMS); i < node.size(); i++) {
        array.add(brief(node.get(i)));
      }
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = Json.object();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        // Offered again and again, and looked at once.
        if (!field.getKey().equals("tools") && !field.getKey().equals("raw")) {
          object.set(field.getKey(), brief(field.getValue()));
        }
      }
      return object;
    }
    return node;
  }

  private static String front(String text) {
    int end = Character.isHighSurrogate(text.charAt(CHARS - 1)) ? CHARS - 1 : CHARS;
    return text.substring(0, end) + "…";
  }
}
