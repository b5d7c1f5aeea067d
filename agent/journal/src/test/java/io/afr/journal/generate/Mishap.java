package io.afr.journal.generate;

import io.afr.journal.Content;
import io.afr.journal.Failure;
import java.util.List;

/** What goes wrong, of models and of tools. */
final class Mishap {

  private static final List<Failure> OF_MODELS =
      List.of(
          failure("dev.langchain4j.exception.RateLimitException", "Rate limit reached: 30000 TPM"),
          failure("dev.langchain4j.exception.TimeoutException", "request timed out"),
          failure("dev.langchain4j.exception.InternalServerException", "upstream connect error"));

  private static final List<Failure> OF_TOOLS =
      List.of(
          failure("java.lang.IllegalArgumentException", "no such id"),
          failure("java.net.http.HttpTimeoutException", "request timed out"),
          failure("java.lang.IllegalStateException", "the ledger is closed"));

  private Mishap() {}

  static Failure ofModel(Dice dice) {
    return dice.of(OF_MODELS);
  }

  static Failure ofTool(Dice dice) {
    return dice.of(OF_TOOLS);
  }

  private static Failure failure(String type, String message) {
    StringBuilder stack = new StringBuilder(type + ": " + message);
    for (int line = 20; line < 32; line++) {
      stack.append("\n\tat shop.desk.Answers.step").append(line).append("(Answers.java:");
      stack.append(line * 7).append(')');
    }
    return new Failure(type, message, Content.text(stack.toString()));
  }
}
