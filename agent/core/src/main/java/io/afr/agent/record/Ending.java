package io.afr.agent.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls from the exit of advice. A call whose answer cannot be described ends all the same.
 */
public final class Ending {

  private Ending() {}

  /**
   * Leaves and ends a call that returned or threw.
   *
   * @param frame what the entry of the advice passed on; nothing is done if it is no frame
   * @param returned describes what the call returned
   */
  public static void close(
      @Nullable Object frame, @Nullable Throwable thrown, Supplier<Outcome> returned) {
    if (frame instanceof Frame open) {
      close(open, thrown == null ? returned : () -> Outcome.failed(thrown));
    }
  }

  /** Leaves and ends a call. Where leaving fails, for want of stack, it ends all the same. */
  public static void close(Frame frame, Supplier<Outcome> described) {
    try {
      frame.leave();
    } finally {
      end(frame, described);
    }
  }

  /** Ends a call that was left before, or that another thread is inside of. */
  public static void end(Frame frame, Supplier<Outcome> described) {
    end(frame, described, System.nanoTime());
  }

  /** As {@link #end(Frame, Supplier)}; see {@link Frame#end(Outcome, long)}. */
  public static void end(Frame frame, Supplier<Outcome> described, long overNanos) {
    Outcome outcome = Outcome.ok();
    try {
      outcome = Recorder.quietly(described);
    } finally {
      frame.end(outcome, overNanos);
    }
  }
}
