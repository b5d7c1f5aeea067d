package io.afr.reader.stats;

import io.afr.reader.PriceSource;
import java.util.List;
import java.util.Locale;

/**
 * Figures over all actions that meet a filter, in groups.
 *
 * <p>An action is counted if it meets the filter's conditions on actions and its session meets
 * those on sessions, as in a search; a filter's limit and cursor play no part.
 *
 * @param shareOf what the groups' shares are shares of
 * @param groups the largest share first, days in their order
 * @param total all groups together, its key null and its share 1; its percentiles are over all
 *     durations, not over those of the groups
 * @param prices the list prices that were used
 * @param unpriced the models that used up tokens whose cost is unknown, each once
 */
public record Stats(
    By by,
    Measure shareOf,
    List<Group> groups,
    Group total,
    PriceSource prices,
    List<String> unpriced) {

  /**
   * What a share is a part of: the cost, if that of every LLM call is known and there is any; else
   * tokens, if any were reported; else the sum of durations; else the number of actions. Tools use
   * up neither money nor tokens, so theirs is the duration, else the number.
   */
  public enum Measure {
    COST,
    TOKENS,
    DURATION,
    COUNT;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
