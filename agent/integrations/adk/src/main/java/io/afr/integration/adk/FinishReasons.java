package io.afr.integration.adk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an answer ended, in the words of the one shape. */
final class FinishReasons {

  private FinishReasons() {}

  /**
   * @param reason the library's; null if it says none
   * @param asksForTools whether the answer does, which the provider calls stopping like any other
   */
  static @Nullable String name(@Nullable Object reason, boolean asksForTools) {
    String word = reason == null ? null : reason.toString();
    if (asksForTools && (word == null || word.equals("STOP"))) {
      return "tool_call";
    }
    return word == null ? null : name(word);
  }

  private static String name(String word) {
    return switch (word) {
      case "MAX_TOKENS" -> "length";
      case "SAFETY",
          "RECITATION",
          "LANGUAGE",
          "BLOCKLIST",
          "PROHIBITED_CONTENT",
          "SPII",
          "IMAGE_SAFETY" ->
          "content_filter";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }
}
