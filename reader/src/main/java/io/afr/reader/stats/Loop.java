package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.SessionRef;
import io.afr.reader.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tool that was called more than once with the same arguments within one session, and what all
 * calls but the first have cost. The order of the arguments' fields plays no part; other calls may
 * lie between.
 *
 * @param agentId who made the first call; null if nothing said so
 * @param args null if none were recorded
 * @param calls at least two, in order
 * @param errors how many of the calls failed
 * @param durationMs how long the repetitions took: all calls but the first
 * @param usage of the LLM calls that asked for a repetition, each once, whatever else it asked for;
 *     nothing of it is known where no recorded LLM call asked
 */
public record Loop(
    SessionRef session,
    @Nullable String agentId,
    String toolId,
    @Nullable JsonNode args,
    List<Action> calls,
    int errors,
    double durationMs,
    Usage usage) {

  /** How often the tool was called so. */
  public int times() {
    return calls.size();
  }
}
