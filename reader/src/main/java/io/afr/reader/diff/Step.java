package io.afr.reader.diff;

import io.afr.reader.Action;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call in one session and the one in the other that it was held against.
 *
 * @param a null if only the other session has it
 * @param b null if only the one session has it
 * @param differences what is not the same; empty unless both have it
 */
public record Step(
    int turn, int iteration, @Nullable Action a, @Nullable Action b, List<Difference> differences) {

  /** What became of it. */
  public enum Change {
    SAME("same"),
    CHANGED("changed"),
    ONLY_A("only_a"),
    ONLY_B("only_b");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    /** As it stands in JSON. */
    public String word() {
      return word;
    }
  }

  public Change change() {
    if (a == null || b == null) {
      return b == null ? Change.ONLY_A : Change.ONLY_B;
    }
    return differences.isEmpty() ? Change.SAME : Change.CHANGED;
  }

  /** One thing that is not the same; null where a side has none. */
  public record Difference(Aspect aspect, @Nullable String a, @Nullable String b) {}

  /** What two calls are compared by. */
  public enum Aspect {
    MODEL,
    /** What is new in the request, but for what the model itself and tools said. */
    PROMPT,
    PARAMETERS,
    /** The tools that were offered. */
    TOOLS,
    /** What the model said; which tools it asked for shows in their calls. */
    ANSWER,
    ARGUMENTS,
    RESULT,
    STATUS,
    ERROR;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
