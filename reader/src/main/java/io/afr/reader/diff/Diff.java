package io.afr.reader.diff;

import io.afr.reader.Summary;
import java.util.List;

/**
 * How two sessions differ.
 *
 * <p>LLM calls and tool calls are compared, a tool call together with its result. They are aligned
 * by turn and iteration: only calls of the same turn and the same iteration are held against each
 * other, there in their order, the same tool against the same tool, and rather with the same
 * arguments than with others. Memory operations are only in the figures.
 *
 * @param a the figures of the one session
 * @param b those of the other
 * @param steps by turn and iteration
 */
public record Diff(Summary a, Summary b, List<Step> steps) {

  /** Whether both did and said the same, whatever time, tokens and cost it took. */
  public boolean isSame() {
    return steps.stream().allMatch(step -> step.change() == Step.Change.SAME);
  }
}
