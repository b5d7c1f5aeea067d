package io.afr.agent.own;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Outcome;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Describes what came of the call of a method of the program's own. */
final class OwnOutcome {

  private OwnOutcome() {}

  /**
   * @param returned null also for a method that returns nothing
   */
  static Outcome of(Recipe recipe, @Nullable Object returned, @Nullable Throwable thrown) {
    if (thrown != null) {
      return failed(thrown);
    }
    Outcome outcome = Outcome.ok();
    return switch (recipe.deed()) {
      case TOOL_CALL -> outcome.part(PartName.RESULT, Handed.content(returned));
      case LLM_CALL -> OwnCall.isGenerating(recipe) ? answered(outcome, returned) : outcome;
      case MEMORY_OP -> found(outcome, OwnCall.operation(recipe), returned);
      case RUN, SESSION -> outcome;
    };
  }

  /** What a future completes with may be wrapped once more; one that was cancelled says so. */
  private static Outcome failed(Throwable thrown) {
    if (thrown instanceof CancellationException) {
      return Outcome.cancelled();
    }
    Throwable cause = thrown.getCause();
    return Outcome.failed(thrown instanceof CompletionException && cause != null ? cause : thrown);
  }

  private static Outcome answered(Outcome outcome, @Nullable Object returned) {
    for (Content message : Spoken.messages("assistant", returned)) {
      outcome.part(PartName.RESPONSE, message);
    }
    return outcome;
  }

  /** What only tells that it was done, such as a truth or a number, is no item. */
  private static Outcome found(Outcome outcome, String operation, @Nullable Object returned) {
    boolean reads = List.of("get", "search").contains(operation);
    byte[] bytes = reads && returned != null ? JsonWriter.of(returned).bytes() : null;
    if (bytes == null) {
      return outcome;
    }
    Json json = Json.parse(bytes);
    if (!json.isArray()) {
      return outcome.part(PartName.ITEM, Handed.content(returned));
    }
    for (Json item : json.items()) {
      outcome.part(PartName.ITEM, item.content());
    }
    return outcome;
  }
}
