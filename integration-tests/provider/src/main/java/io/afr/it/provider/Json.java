package io.afr.it.provider;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small JSON, and texts in the pieces that a stream sends them in. */
final class Json {
  /** When everything here was created: replies must not depend on the clock. */
  static final long created = 1_764_000_000L;

  private static final JsonMapper mapper = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return mapper.createObjectNode();
  }

  static JsonNode parse(String json) {
    return mapper.readTree(json);
  }

  static ArrayNode array() {
    return mapper.createArrayNode();
  }

  /** The text of a message's content, which is a string or a list of parts. */
  static String text(JsonNode content) {
    if (content.isString()) {
      return content.asString();
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path("text").asString("")));
    return text.toString();
  }

  /** Words with the blank before them. */
  static List<String> words(String text) {
    return pieces(text, "(?= )");
  }

  /** Short pieces that respect nothing, as arguments come. */
  static List<String> shreds(String text) {
    return pieces(text, "(?<=\\G.{7})");
  }

  private static List<String> pieces(String text, String separator) {
    return List.of(text.split(separator, -1));
  }
}
