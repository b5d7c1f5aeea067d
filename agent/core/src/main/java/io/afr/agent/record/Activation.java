package io.afr.agent.record;

import io.afr.journal.FrameKind;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call that is on this thread's stack: what its woven method was called on, and what was
 * there before. Held by the thread only until the method is left.
 */
final class Activation {

  /** On top while a call is described: what the description itself calls is not recorded. */
  private static final Activation quiet = new Activation(null, null, null);

  private static final ThreadLocal<@Nullable Activation> current = new ThreadLocal<>();

  private final @Nullable Frame frame;
  private final @Nullable Activation below;
  private @Nullable Object self;

  private Activation(@Nullable Frame frame, @Nullable Object self, @Nullable Activation below) {
    this.frame = frame;
    this.self = self;
    this.below = below;
  }

  /**
   * Whether a call is part of one that is recorded already: the same kind on the same object, with
   * only calls of that kind between. A call that reaches its own object again through a tool or a
   * run is a call of its own.
   */
  static boolean covers(FrameKind kind, Object self) {
    Activation activation = current.get();
    if (activation == quiet) {
      return true;
    }
    while (activation != null && activation.frame != null && activation.frame.kind() == kind) {
      if (activation.self == self && activation.frame.isOpen()) {
        return true;
      }
      activation = activation.below;
    }
    return false;
  }

  static void push(Frame frame, Object self) {
    current.set(new Activation(frame, self, current.get()));
  }

  /**
   * Takes a call off this thread's stack, with what was left lying above it.
   *
   * @return false if it is not there
   */
  static boolean pop(Frame frame) {
    Activation top = current.get();
    Activation found = top;
    while (found != null && found.frame != frame) {
      found = found.below;
    }
    if (found == null) {
      return false;
    }
    found.self = null;
    swap(found.below);
    return true;
  }

  /** Silences this thread. Hand what comes back to {@link #swap}. */
  static @Nullable Activation silence() {
    return swap(quiet);
  }

  /** Puts another stack in the place of this thread's, which comes back; null is an empty one. */
  static @Nullable Activation swap(@Nullable Activation stack) {
    Activation before = current.get();
    // Also for null: after a remove the next get would make a new entry.
    current.set(stack);
    return before;
  }
}
