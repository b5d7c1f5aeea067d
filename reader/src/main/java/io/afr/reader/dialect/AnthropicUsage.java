package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Token counts as Anthropic reports them; the output includes thinking. How long what was written
 * to the cache stays there, on which its price depends, shows in what is kept raw.
 */
final class AnthropicUsage {

  private AnthropicUsage() {}

  static @Nullable ObjectNode shaped(JsonNode usage) {
    return usage.isObject()
        ? new CountedApart(usage)
            .input("input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
            .put("outputTokens", Json.whole(usage, "output_tokens"))
            .put(
                "reasoningOutputTokens",
                Json.whole(usage.path("output_tokens_details"), "thinking_tokens"))
            .shaped()
        : null;
  }
}
