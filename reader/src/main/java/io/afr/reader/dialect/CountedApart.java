package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Token counts of a provider whose input leaves out what was read from the cache or written to it.
 * In the one shape the input is all that the model was given.
 */
final class CountedApart {

  private final JsonNode raw;
  private final ObjectNode shaped = Json.object();

  CountedApart(JsonNode raw) {
    this.raw = raw;
  }

  CountedApart input(String input, String cacheRead, String cacheWrite) {
    Long fresh = Json.whole(raw, input);
    Long read = Json.whole(raw, cacheRead);
    Long written = Json.whole(raw, cacheWrite);
    if (fresh != null) {
      shaped.put("inputTokens", fresh + orNone(read) + orNone(written));
    }
    put("cacheReadInputTokens", read);
    put("cacheWriteInputTokens", written);
    return this;
  }

  CountedApart put(String field, @Nullable Long count) {
    if (count != null) {
      shaped.put(field, count);
    }
    return this;
  }

  ObjectNode shaped() {
    shaped.set("raw", raw);
    return shaped;
  }

  private static long orNone(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
