package io.afr.integration.springai;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.Generation;

/** Why an answer ended, in the words of the one shape. The library passes on the provider's. */
final class FinishReasons {

  private FinishReasons() {}

  /** Null if nothing says it. */
  static @Nullable String of(Generation generation) {
    ChatGenerationMetadata metadata = generation.getMetadata();
    String reason = metadata == null ? null : metadata.getFinishReason();
    return reason == null || reason.isEmpty() ? null : name(reason.toLowerCase(Locale.ROOT));
  }

  private static String name(String reason) {
    return switch (reason) {
      case "tool_calls", "tool_call", "function_call", "tool_use" -> "tool_call";
      case "max_tokens", "max_output_tokens" -> "length";
      case "completed", "end_turn", "stop_sequence" -> "stop";
      default -> reason;
    };
  }
}
