package io.afr.reader.cli;

import io.afr.reader.Usage;
import io.afr.reader.terminal.Amounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tokens in words; what is unknown is left out. */
final class UsageLine {

  private UsageLine() {}

  static String of(JsonNode usage) {
    return of(
        new Usage(
            number(usage.path("inputTokens")),
            number(usage.path("outputTokens")),
            number(usage.path("cacheReadInputTokens")),
            number(usage.path("cacheWriteInputTokens")),
            number(usage.path("reasoningOutputTokens")),
            number(usage.path("total")),
            usage.path("cost").isNumber() ? (Double) usage.path("cost").doubleValue() : null));
  }

  /** Such as {@code 1,234 tokens: 1,000 in (200 cached), 234 out (40 reasoning), $0.0042}. */
  static String of(Usage usage) {
    List<String> sides = new ArrayList<>();
    add(sides, usage.inputTokens(), "in", input(usage));
    add(sides, usage.outputTokens(), "out", inside(usage.reasoningOutputTokens(), "reasoning"));
    if (usage.cost() != null) {
      sides.add(Amounts.cost(usage.cost()));
    }
    if (usage.total() == null) {
      return String.join(", ", sides);
    }
    String total = Amounts.counted(usage.total(), "token");
    return sides.isEmpty() ? total : total + ": " + String.join(", ", sides);
  }

  private static String input(Usage usage) {
    List<String> parts = new ArrayList<>();
    parts.add(inside(usage.cacheReadInputTokens(), "cached"));
    parts.add(inside(usage.cacheWriteInputTokens(), "written to the cache"));
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  private static String inside(@Nullable Long tokens, String what) {
    return tokens == null || tokens == 0 ? "" : Amounts.count(tokens) + " " + what;
  }

  private static void add(
      List<String> sides, @Nullable Long tokens, String direction, String inside) {
    if (tokens != null) {
      String detail = inside.isEmpty() ? "" : " (" + inside + ")";
      sides.add(Amounts.count(tokens) + " " + direction + detail);
    }
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNumber() ? (Long) node.longValue() : null;
  }
}
