package io.afr.integration.langchain4j;

import dev.langchain4j.model.output.TokenUsage;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Token counts of one call, in the reader's names. What is cached or reasoned stands only in the
 * classes of each provider's module, which are not on the class path here.
 */
final class Usage {

  private Usage() {}

  /** Null if nothing is known: missing is absent, never 0. */
  static @Nullable Content of(@Nullable TokenUsage usage) {
    if (usage == null) {
      return null;
    }
    Number read = cacheRead(usage);
    Number written = cacheWritten(usage);
    boolean apart = countsCacheApart(usage);
    Map<String, Object> counts =
        JsonObject.of(
            "inputTokens",
            apart ? sum(usage.inputTokenCount(), read, written) : usage.inputTokenCount(),
            "outputTokens",
            usage.outputTokenCount(),
            "cacheReadInputTokens",
            read,
            "cacheWriteInputTokens",
            written,
            "reasoningOutputTokens",
            reasoning(usage),
            "total",
            apart ? sum(usage.totalTokenCount(), read, written) : (Object) usage.totalTokenCount());
    return counts.isEmpty() ? null : JsonWriter.of(counts);
  }

  private static @Nullable Number cacheRead(TokenUsage usage) {
    Number openAi = Getter.number(Getter.read(usage, "inputTokensDetails"), "cachedTokens");
    Number gemini = Getter.number(usage, "cachedContentTokenCount");
    Number other = Getter.number(usage, "cacheReadInputTokens");
    return openAi != null ? openAi : gemini != null ? gemini : other;
  }

  private static @Nullable Number cacheWritten(TokenUsage usage) {
    Number anthropic = Getter.number(usage, "cacheCreationInputTokens");
    return anthropic != null ? anthropic : Getter.number(usage, "cacheWriteInputTokens");
  }

  private static @Nullable Number reasoning(TokenUsage usage) {
    Number openAi = Getter.number(Getter.read(usage, "outputTokensDetails"), "reasoningTokens");
    return openAi != null ? openAi : Getter.number(usage, "thoughtsTokenCount");
  }

  /** Anthropic and Bedrock count what came from the cache beside the input, not in it. */
  private static boolean countsCacheApart(TokenUsage usage) {
    String type = usage.getClass().getSimpleName();
    return type.equals("AnthropicTokenUsage") || type.equals("BedrockTokenUsage");
  }

  private static @Nullable Object sum(@Nullable Integer count, @Nullable Number... more) {
    if (count == null) {
      return null;
    }
    long sum = count;
    for (Number one : more) {
      sum += one == null ? 0 : one.longValue();
    }
    return sum;
  }
}
