package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The models on Bedrock that make vectors, which are not shown; Titan counts its input. */
final class BedrockEmbeddings implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    return new UnknownDialect().message(message);
  }

  @Override
  public Answer answer(JsonNode body) {
    Long input = Json.whole(body, "inputTextTokenCount");
    ObjectNode usage =
        input == null
            ? null
            : new CountedApart(Json.object().put("inputTextTokenCount", input))
                .input("inputTextTokenCount", "", "")
                .shaped();
    return new Answer(Json.text(body, "id"), null, List.of(), usage, OpenAiError.in(body));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    return null;
  }
}
