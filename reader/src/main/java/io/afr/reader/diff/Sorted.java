package io.afr.reader.diff;

import io.afr.reader.json.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with the fields of objects in the order of their names. */
final class Sorted {

  private Sorted() {}

  static JsonNode of(JsonNode json) {
    if (json.isObject()) {
      ObjectNode sorted = Json.object();
      json.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(field -> sorted.set(field.getKey(), of(field.getValue())));
      return sorted;
    }
    if (json.isArray()) {
      ArrayNode sorted = Json.array();
      json.forEach(item -> sorted.add(of(item)));
      return sorted;
    }
    return json;
  }
}
