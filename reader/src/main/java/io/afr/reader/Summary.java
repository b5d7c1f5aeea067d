package io.afr.reader;

import io.afr.reader.stats.Loop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session in figures. Times are milliseconds.
 *
 * @param totalDurationMs sum over the actions that are inside no other
 * @param wallClockMs from the first start to the last end
 * @param llmTimeMs self time: without what happened inside of it, like the other two
 * @param iterations the highest
 * @param errors failed actions, a tool call and its result being one
 * @param usage sum over all LLM calls
 * @param costIncomplete whether the cost of some LLM call is unknown; one that failed before it was
 *     answered costs nothing
 * @param prices the list prices that were used
 * @param unpriced the models that used up tokens whose cost is unknown
 * @param slowest the longest actions, the longest first
 * @param loops tools that were called again with the same arguments, the dearest first
 */
public record Summary(
    SessionRef session,
    @Nullable String agentId,
    Action.Status status,
    double totalDurationMs,
    double wallClockMs,
    double llmTimeMs,
    double toolTimeMs,
    double memoryTimeMs,
    int iterations,
    int turns,
    int llmCalls,
    int toolCalls,
    int memoryOps,
    int errors,
    Usage usage,
    boolean costIncomplete,
    PriceSource prices,
    List<String> unpriced,
    List<String> tools,
    int actionCount,
    List<ByModel> byModel,
    List<ByTool> byTool,
    List<ByAgent> byAgent,
    List<Action> slowest,
    List<Loop> loops) {

  /** What one model did. */
  public record ByModel(String model, int llmCalls, int errors, double durationMs, Usage usage) {}

  /** What one tool did. */
  public record ByTool(
      String toolId, int toolCalls, int errors, double durationMs, double longestMs) {}

  /** What one agent did; its id is null where nothing said who acted. */
  public record ByAgent(
      @Nullable String agentId,
      int llmCalls,
      int toolCalls,
      int memoryOps,
      int errors,
      double durationMs,
      Usage usage) {}

  /** Tokens of all calls; null if no call reported any. */
  public @Nullable Long tokensUsed() {
    return usage.total();
  }

  /** In USD; null if unknown. */
  public @Nullable Double cost() {
    return usage.cost();
  }
}
