package io.afr.reader;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What calls used up. What nobody reported is null, never 0.
 *
 * @param inputTokens including cached ones
 * @param outputTokens including reasoning
 * @param total the provider's, else input and output if both are known
 * @param cost in USD, as the provider reported it, else at list price
 */
public record Usage(
    @Nullable Long inputTokens,
    @Nullable Long outputTokens,
    @Nullable Long cacheReadInputTokens,
    @Nullable Long cacheWriteInputTokens,
    @Nullable Long reasoningOutputTokens,
    @Nullable Long total,
    @Nullable Double cost) {

  public static final Usage UNKNOWN = new Usage(null, null, null, null, null, null, null);

  /** Both together; what only one of them knows is taken from it. */
  public Usage plus(Usage other) {
    return new Usage(
        sum(inputTokens, other.inputTokens),
        sum(outputTokens, other.outputTokens),
        sum(cacheReadInputTokens, other.cacheReadInputTokens),
        sum(cacheWriteInputTokens, other.cacheWriteInputTokens),
        sum(reasoningOutputTokens, other.reasoningOutputTokens),
        sum(total, other.total),
        sum(cost, other.cost));
  }

  private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a + b;
  }

  private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    // In decimals: a sum of doubles would end in digits that nobody was charged.
    return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
  }
}
