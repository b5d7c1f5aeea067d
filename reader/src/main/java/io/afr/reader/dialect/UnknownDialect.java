package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Of a newer agent's journal: shows what was said as it was said. */
final class UnknownDialect implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    return Shape.message(
        Json.text(message, "role", "unknown"), Json.array().add(Shape.raw(message)));
  }

  @Override
  public Answer answer(JsonNode body) {
    ObjectNode message = Shape.message("assistant", Json.array().add(Shape.raw(body)));
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        List.of(message),
        null,
        OpenAiError.in(body));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    ArrayNode all = Json.array();
    events.forEach(event -> all.add(event.data()));
    return all.isEmpty() ? null : all;
  }
}
