package io.afr.integration.springai;

import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.EmptyUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;

/**
 * Token counts as an answer says them. What is cached or reasoned stands only in the classes of
 * each provider's module, which are not on the class path here.
 *
 * <p>A model that runs tools itself (until 1.1) says with each answer what the whole loop has used
 * so far.
 */
record Tokens(
    long input,
    long output,
    long total,
    @Nullable Number cacheRead,
    @Nullable Number cacheWrite,
    @Nullable Number reasoning) {

  static @Nullable Tokens of(ChatResponse response) {
    return response.getMetadata() == null ? null : of(response.getMetadata().getUsage());
  }

  /** Null if nothing is known: the library says 0 where a provider says nothing. */
  static @Nullable Tokens of(@Nullable Usage usage) {
    if (usage == null || usage instanceof EmptyUsage) {
      return null;
    }
    long input = count(usage.getPromptTokens());
    long output = count(usage.getCompletionTokens());
    long total = count(usage.getTotalTokens());
    if (input == 0 && output == 0 && total == 0) {
      return null;
    }
    Object raw = usage.getNativeUsage();
    Number read = cacheRead(usage, raw);
    Number written = cacheWritten(usage, raw);
    long apart = countsCacheApart(raw) ? count(read) + count(written) : 0;
    return new Tokens(input + apart, output, total + apart, read, written, reasoning(raw));
  }

  /**
   * Of several pieces of an answer each may say something, and the last one the least: what is left
   * of an answer that asked for tools comes when those after it are through.
   */
  static @Nullable Tokens most(@Nullable Tokens one, @Nullable Tokens other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    Tokens more = other.total >= one.total ? other : one;
    Tokens less = other.total >= one.total ? one : other;
    return new Tokens(
        Math.max(one.input, other.input),
        Math.max(one.output, other.output),
        more.total,
        first(more.cacheRead, less.cacheRead),
        first(more.cacheWrite, less.cacheWrite),
        first(more.reasoning, less.reasoning));
  }

  /**
   * In the reader's names.
   *
   * @param before what the answers before it in the same loop have used already
   */
  static @Nullable Content json(@Nullable Tokens tokens, @Nullable Tokens before) {
    Tokens own = tokens == null || before == null ? tokens : tokens.beyond(before);
    if (own == null) {
      return null;
    }
    Map<String, Object> counts =
        JsonObject.of(
            "inputTokens", own.input,
            "outputTokens", own.output,
            "cacheReadInputTokens", own.cacheRead,
            "cacheWriteInputTokens", own.cacheWrite,
            "reasoningOutputTokens", own.reasoning,
            "total", own.total);
    return JsonWriter.of(counts);
  }

  /** Null if nothing was added: then the provider said nothing. */
  private @Nullable Tokens beyond(Tokens before) {
    if (input < before.input || output < before.output || total < before.total) {
      // A model of the program's own, which does not sum up.
      return this;
    }
    if (total == before.total && input == before.input) {
      return null;
    }
    return new Tokens(
        input - before.input,
        output - before.output,
        total - before.total,
        cacheRead,
        cacheWrite,
        reasoning);
  }

  private static @Nullable Number cacheRead(Usage usage, @Nullable Object raw) {
    return first(
        number(usage, "getCacheReadInputTokens"),
        number(value(raw, "promptTokensDetails"), "cachedTokens"),
        number(raw, "cacheReadInputTokens"),
        number(raw, "cachedContentTokenCount"));
  }

  private static @Nullable Number cacheWritten(Usage usage, @Nullable Object raw) {
    return first(
        number(usage, "getCacheWriteInputTokens"),
        number(raw, "cacheCreationInputTokens"),
        number(raw, "cacheWriteInputTokens"));
  }

  private static @Nullable Number reasoning(@Nullable Object raw) {
    return first(
        number(value(raw, "completionTokenDetails"), "reasoningTokens"),
        number(value(raw, "completionTokensDetails"), "reasoningTokens"),
        number(raw, "thoughtsTokenCount"));
  }

  /** Anthropic and Bedrock count what came from the cache beside the input, not in it. */
  private static boolean countsCacheApart(@Nullable Object raw) {
    String type = raw == null ? "" : raw.getClass().getName();
    return type.contains("anthropic") || type.contains("bedrock");
  }

  private static @Nullable Number first(@Nullable Number... numbers) {
    for (Number number : numbers) {
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  private static @Nullable Number number(@Nullable Object target, String name) {
    return value(target, name) instanceof Number number ? number : null;
  }

  /** SDKs give an Optional of what a record of the library gives itself. */
  private static @Nullable Object value(@Nullable Object target, String name) {
    Object value = Getter.read(target, name);
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private static long count(@Nullable Number count) {
    return count == null ? 0 : count.longValue();
  }
}
