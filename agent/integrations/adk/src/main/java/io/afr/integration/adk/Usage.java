package io.afr.integration.adk;

import com.google.genai.types.GenerateContentResponseUsageMetadata;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Token counts of one call, in the reader's names. The library counts thoughts beside the answer,
 * and what tools of the provider's gave to the model beside the prompt; what came from a cache is
 * in the prompt.
 */
final class Usage {

  private Usage() {}

  /** Null if nothing is known: missing is absent, never 0. */
  static @Nullable Content of(@Nullable GenerateContentResponseUsageMetadata usage) {
    if (usage == null) {
      return null;
    }
    Map<String, Object> counts =
        JsonObject.of(
            "inputTokens",
            sum(usage.promptTokenCount(), usage.toolUsePromptTokenCount()),
            "outputTokens",
            sum(usage.candidatesTokenCount(), usage.thoughtsTokenCount()),
            "cacheReadInputTokens",
            usage.cachedContentTokenCount().orElse(null),
            "reasoningOutputTokens",
            usage.thoughtsTokenCount().orElse(null),
            "total",
            usage.totalTokenCount().orElse(null));
    if (counts.isEmpty()) {
      return null;
    }
    Object raw = Library.json(usage);
    if (raw != null) {
      counts.put("raw", raw);
    }
    return JsonWriter.of(counts);
  }

  private static @Nullable Long sum(Optional<Integer> one, Optional<Integer> other) {
    return one.isEmpty() && other.isEmpty() ? null : (long) one.orElse(0) + other.orElse(0);
  }
}
