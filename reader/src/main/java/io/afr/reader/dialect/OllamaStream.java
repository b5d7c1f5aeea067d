package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the lines of a stream, each of which looks like an answer, together to one. */
final class OllamaStream {

  private static final String[] growing = {"content", "thinking", "response"};

  private final ObjectNode body = Json.object();

  void accept(JsonNode line) {
    line.properties()
        .forEach(
            member -> {
              if (!member.getKey().equals("message")) {
                put(body, member.getKey(), member.getValue());
              }
            });
    if (line.path("message") instanceof ObjectNode piece) {
      ObjectNode message = body.withObject("message");
      piece.properties().forEach(member -> put(message, member.getKey(), member.getValue()));
    }
  }

  @Nullable JsonNode body() {
    return body.isEmpty() ? null : body;
  }

  private static void put(ObjectNode whole, String name, JsonNode value) {
    for (String text : growing) {
      if (name.equals(text) && value.isString()) {
        whole.put(name, Json.text(whole, name, "") + value.stringValue());
        return;
      }
    }
    if (name.equals("tool_calls")) {
      value.forEach(whole.withArray(name)::add);
    } else {
      whole.set(name, value);
    }
  }
}
