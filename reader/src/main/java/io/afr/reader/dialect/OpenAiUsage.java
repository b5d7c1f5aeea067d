package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Token counts as OpenAI reports them. Its input includes cached tokens and its output reasoning,
 * as the one shape has it.
 */
final class OpenAiUsage {

  private OpenAiUsage() {}

  /** Of a whole answer, which tells beside its usage on what terms the tokens were served. */
  static @Nullable ObjectNode in(JsonNode body) {
    ObjectNode shaped = shaped(body.path("usage"));
    String tier = Json.text(body, "service_tier");
    return shaped == null || tier == null ? shaped : shaped.put("serviceTier", tier);
  }

  private static @Nullable ObjectNode shaped(JsonNode usage) {
    if (!usage.isObject()) {
      return null;
    }
    // Chat and embeddings say prompt and completion, responses input and output.
    JsonNode inputDetails = either(usage, "prompt_tokens_details", "input_tokens_details");
    JsonNode outputDetails = either(usage, "completion_tokens_details", "output_tokens_details");
    ObjectNode shaped = Json.object();
    put(shaped, "inputTokens", either(usage, "prompt_tokens", "input_tokens"));
    put(shaped, "outputTokens", either(usage, "completion_tokens", "output_tokens"));
    put(shaped, "cacheReadInputTokens", inputDetails.path("cached_tokens"));
    put(shaped, "cacheWriteInputTokens", inputDetails.path("cache_write_tokens"));
    put(shaped, "reasoningOutputTokens", outputDetails.path("reasoning_tokens"));
    put(shaped, "total", usage.path("total_tokens"));
    put(shaped, "cost", usage.path("cost"));
    shaped.set("raw", usage);
    return shaped;
  }

  private static JsonNode either(JsonNode usage, String one, String other) {
    return usage.has(one) ? usage.path(one) : usage.path(other);
  }

  private static void put(ObjectNode shaped, String field, JsonNode value) {
    if (value.isNumber()) {
      shaped.set(field, value);
    }
  }
}
