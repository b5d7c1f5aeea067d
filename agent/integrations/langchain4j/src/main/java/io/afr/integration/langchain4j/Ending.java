package io.afr.integration.langchain4j;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls from the exit of advice. A call whose answer cannot be described ends all the same.
 */
final class Ending {

  private Ending() {}

  /** Leaves and ends a call that returned or threw; nothing if it was not recorded. */
  static void close(
      @Nullable Object frame, @Nullable Throwable thrown, Supplier<Outcome> returned) {
    if (frame instanceof Frame open) {
      close(open, thrown == null ? returned : () -> Outcome.failed(thrown));
    }
  }

  /** Leaves and ends a call. Where leaving fails, for want of stack, it ends all the same. */
  static void close(Frame frame, Supplier<Outcome> described) {
    try {
      frame.leave();
    } finally {
      end(frame, described);
    }
  }

  static void end(Frame frame, Supplier<Outcome> described) {
    Outcome outcome = Outcome.ok();
    try {
      outcome = Recorder.quietly(described);
    } finally {
      frame.end(outcome);
    }
  }
}
