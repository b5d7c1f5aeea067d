package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The models on Bedrock that speak like OpenAI's chat completions. Some say {@code stop_reason},
 * and send whole messages where others send deltas.
 */
final class BedrockChat implements Dialect {

  private final OpenAiChat chat = new OpenAiChat();

  @Override
  public ObjectNode message(JsonNode message) {
    return chat.message(message);
  }

  @Override
  public Answer answer(JsonNode body) {
    return chat.answer(likeOpenAis(body));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    List<ServerSentEvent> alike = new ArrayList<>();
    for (ServerSentEvent event : events) {
      alike.add(new ServerSentEvent(event.name(), likeOpenAis(event.data())));
    }
    return chat.body(alike);
  }

  private static JsonNode likeOpenAis(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      return body;
    }
    ObjectNode alike = object.deepCopy();
    for (JsonNode choice : alike.path("choices")) {
      if (choice instanceof ObjectNode one) {
        if (one.path("stop_reason").isString() && !one.has("finish_reason")) {
          one.set("finish_reason", one.path("stop_reason"));
        }
        if (one.has("message") && !one.has("delta")) {
          one.set("delta", one.path("message"));
        }
      }
    }
    JsonNode metrics = alike.path("amazon-bedrock-invocationMetrics");
    if (metrics.isObject() && !alike.path("usage").isObject()) {
      ObjectNode usage = Json.object();
      usage.set("input_tokens", metrics.path("inputTokenCount"));
      usage.set("output_tokens", metrics.path("outputTokenCount"));
      alike.set("usage", usage);
    }
    return alike;
  }
}
