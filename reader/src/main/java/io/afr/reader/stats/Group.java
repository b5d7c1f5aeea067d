package io.afr.reader.stats;

import io.afr.reader.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What one agent, model, tool, day or service did.
 *
 * <p>Times are milliseconds. Percentiles are those of nearest rank: of <i>n</i> durations in
 * ascending order, the <i>p</i>-th percentile is the one at place ⌈<i>p</i>/100 · <i>n</i>⌉,
 * counted from 1. They are taken over the LLM calls and tool calls that have ended; memory
 * operations, many and short, would hide them.
 *
 * @param key null where nothing said which agent acted or which model was asked; a day is {@code
 *     2026-05-01}
 * @param count actions, a tool call and its result being one
 * @param sessions how many different sessions they belong to
 * @param errors how many of the actions failed
 * @param usage sum over the LLM calls among them
 * @param costIncomplete whether the cost of some LLM call is unknown
 * @param durationMs sum; what happened inside of another action counts in both
 * @param p50Ms null, like the other percentiles and the longest, if no LLM or tool call has ended
 * @param share of all groups together, from 0 to 1; see {@link Stats#shareOf()}
 */
public record Group(
    @Nullable String key,
    long count,
    long sessions,
    long errors,
    Usage usage,
    boolean costIncomplete,
    double durationMs,
    @Nullable Double p50Ms,
    @Nullable Double p95Ms,
    @Nullable Double p99Ms,
    @Nullable Double longestMs,
    double share) {}
