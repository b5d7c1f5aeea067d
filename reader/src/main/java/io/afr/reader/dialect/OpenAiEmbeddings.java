package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST …/embeddings}: no messages; vectors, which are not shown. */
final class OpenAiEmbeddings implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    return new OpenAiResponses().message(message);
  }

  @Override
  public Answer answer(JsonNode body) {
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        List.of(),
        OpenAiUsage.in(body),
        OpenAiError.in(body));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    return null;
  }
}
