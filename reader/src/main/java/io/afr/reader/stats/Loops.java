package io.afr.reader.stats;

import io.afr.reader.PriceSource;
import io.afr.reader.Usage;
import java.util.List;

/**
 * The repetitions in all sessions that a filter finds; of a session, those of which at least one
 * call meets the filter's conditions on actions.
 *
 * @param loops those that cost the most first, then by tokens, time and how often
 * @param durationMs how long all repetitions took
 * @param usage of all LLM calls that asked for a repetition, each once
 * @param prices the list prices that were used
 * @param unpriced the models that used up tokens whose cost is unknown
 */
public record Loops(
    List<Loop> loops, double durationMs, Usage usage, PriceSource prices, List<String> unpriced) {}
