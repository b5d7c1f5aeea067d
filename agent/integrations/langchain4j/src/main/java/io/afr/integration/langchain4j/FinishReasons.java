package io.afr.integration.langchain4j;

import dev.langchain4j.model.output.FinishReason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an answer ended, in the words of the one shape. */
final class FinishReasons {

  private FinishReasons() {}

  static @Nullable String name(@Nullable FinishReason reason) {
    if (reason == null) {
      return null;
    }
    return reason == FinishReason.TOOL_EXECUTION
        ? "tool_call"
        : reason.name().toLowerCase(Locale.ROOT);
  }
}
