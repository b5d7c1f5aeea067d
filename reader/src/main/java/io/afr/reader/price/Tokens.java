package io.afr.reader.price;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of one call, each counted once.
 *
 * @param input all that the model was given
 * @param fresh what of it had nothing to do with a cache
 * @param writtenForAnHour what was written to the cache to stay for an hour
 * @param said the output without reasoning; null if nobody counted the output
 */
record Tokens(
    long input,
    long fresh,
    long read,
    long written,
    long writtenForAnHour,
    @Nullable Long said,
    long reasoning) {

  /**
   * From a usage in the one shape; null if it does not tell enough or contradicts itself, or if
   * some tokens are sound, whose prices are not known.
   */
  static @Nullable Tokens of(JsonNode usage) {
    Long input = Json.whole(usage, "inputTokens");
    if (input == null || hasSound(usage.path("raw"))) {
      return null;
    }
    long read = orNone(usage, "cacheReadInputTokens");
    long written = orNone(usage, "cacheWriteInputTokens");
    long hour = Math.min(written, forAnHour(usage.path("raw")));
    Long output = Json.whole(usage, "outputTokens");
    long reasoning = Math.min(orNone(usage, "reasoningOutputTokens"), output == null ? 0 : output);
    Tokens tokens =
        new Tokens(
            input,
            input - read - written,
            read,
            written - hour,
            hour,
            output == null ? null : output - reasoning,
            reasoning);
    return tokens.isPlausible() ? tokens : null;
  }

  private boolean isPlausible() {
    boolean output = said == null || said >= 0;
    return fresh >= 0
        && read >= 0
        && written >= 0
        && writtenForAnHour >= 0
        && output
        && reasoning >= 0;
  }

  /** OpenAI counts them by themselves; Google lists tokens by what they are. */
  private static boolean hasSound(JsonNode raw) {
    for (JsonNode detail : raw) {
      if (orNone(detail, "audio_tokens") > 0) {
        return true;
      }
      for (JsonNode part : detail.isArray() ? detail : Json.array()) {
        if (Json.text(part, "modality", "").equals("AUDIO") && orNone(part, "tokenCount") > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Anthropic counts it by itself; Bedrock lists what was written by how long it stays. */
  private static long forAnHour(JsonNode raw) {
    Long counted = Json.whole(raw.path("cache_creation"), "ephemeral_1h_input_tokens");
    long tokens = counted == null ? 0 : counted;
    for (JsonNode detail : raw.path("cacheDetails")) {
      if (Json.text(detail, "ttl", "").equals("1h")) {
        tokens += orNone(detail, "inputTokens");
      }
    }
    return tokens;
  }

  private static long orNone(JsonNode usage, String field) {
    Long count = Json.whole(usage, field);
    return count == null ? 0 : count;
  }
}
