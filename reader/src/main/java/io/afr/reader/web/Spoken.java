package io.afr.reader.web;

import io.afr.journal.Content;
import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as people write them by hand, in the one shape. */
final class Spoken {

  private Spoken() {}

  /**
   * The messages of a list, or the one that a text is.
   *
   * @param role whose they are if they do not say it
   */
  static List<Content> messages(JsonNode said, String role) {
    List<Content> messages = new ArrayList<>();
    if (said.isString()) {
      messages.add(message(Json.object().put("content", said.stringValue()), role));
    }
    if (said.isArray()) {
      said.forEach(message -> messages.add(message(message, role)));
    }
    return messages;
  }

  private static Content message(JsonNode said, String role) {
    if (said.path("parts").isArray() && said.path("role").isString()) {
      return Content.json(Json.write(said));
    }
    ObjectNode message = Json.object().put("role", Json.text(said, "role", role));
    String text = said.isString() ? said.stringValue() : Json.text(said, "content");
    message
        .putArray("parts")
        .addObject()
        .put("type", "text")
        .put("content", text == null ? Json.write(said) : text);
    return Content.json(Json.write(message));
  }
}
