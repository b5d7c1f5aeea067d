package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Token counts as Gemini reports them. Its prompt includes cached tokens, as the one shape has it,
 * but not the results of its own tools; its candidates do not include the thoughts.
 */
final class GeminiUsage {

  private GeminiUsage() {}

  static @Nullable ObjectNode in(JsonNode body) {
    JsonNode usage = body.path("usageMetadata");
    return usage.isObject() ? shaped(usage) : predicted(body.path("predictions"));
  }

  private static ObjectNode shaped(JsonNode usage) {
    ObjectNode shaped = Json.object();
    put(shaped, "inputTokens", sum(usage, "promptTokenCount", "toolUsePromptTokenCount"));
    put(shaped, "outputTokens", sum(usage, "candidatesTokenCount", "thoughtsTokenCount"));
    put(shaped, "cacheReadInputTokens", Json.whole(usage, "cachedContentTokenCount"));
    put(shaped, "reasoningOutputTokens", Json.whole(usage, "thoughtsTokenCount"));
    put(shaped, "total", Json.whole(usage, "totalTokenCount"));
    shaped.set("raw", usage);
    return shaped;
  }

  /** Vertex AI counts each text that it embeds. */
  private static @Nullable ObjectNode predicted(JsonNode predictions) {
    Long tokens = null;
    for (JsonNode prediction : predictions) {
      Long more = Json.whole(prediction.path("embeddings").path("statistics"), "token_count");
      tokens = more == null ? tokens : Long.valueOf((tokens == null ? 0 : tokens) + more);
    }
    return tokens == null ? null : Json.object().put("inputTokens", tokens);
  }

  private static @Nullable Long sum(JsonNode usage, String one, String other) {
    Long first = Json.whole(usage, one);
    Long second = Json.whole(usage, other);
    if (first == null) {
      return second;
    }
    return second == null ? first : Long.valueOf(first + second);
  }

  private static void put(ObjectNode shaped, String field, @Nullable Long tokens) {
    if (tokens != null) {
      shaped.put(field, tokens);
    }
  }
}
