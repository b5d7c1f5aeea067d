package io.afr.reader;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as a search shows it.
 *
 * @param agentId the agent that acted first; null if nothing named one
 * @param agents all agents, in the order of their first action
 * @param title the user's first words; null if there are none
 * @param actionCount of the whole session
 * @param matchCount how many actions meet the filter, a tool call and its result being one
 * @param iterations the highest iteration
 * @param tokensUsed null if no call reported any
 * @param cost in USD; null if unknown
 */
public record Row(
    SessionRef session,
    @Nullable String agentId,
    List<String> agents,
    @Nullable String title,
    int actionCount,
    int matchCount,
    Instant startTime,
    Instant endTime,
    Action.Status status,
    boolean hasErrors,
    int turns,
    int iterations,
    int toolCalls,
    List<String> models,
    List<String> tools,
    @Nullable Long tokensUsed,
    @Nullable Double cost,
    Map<String, String> tags) {

  /** The same with so many actions that meet a filter. */
  public Row matching(int matches) {
    return new Row(
        session,
        agentId,
        agents,
        title,
        actionCount,
        matches,
        startTime,
        endTime,
        status,
        hasErrors,
        turns,
        iterations,
        toolCalls,
        models,
        tools,
        tokensUsed,
        cost,
        tags);
  }
}
