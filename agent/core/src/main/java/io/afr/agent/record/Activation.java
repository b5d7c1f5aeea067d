package io.afr.agent.record;

import io.afr.journal.FrameKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call that is on this thread's stack: what its woven method was called on, and what was
 * there before. Held by the thread only until the method is left.
 */
final class Activation {

  private static final ThreadLocal<@Nullable Activation> current = new ThreadLocal<>();

  private final @Nullable Frame frame;
  private final @Nullable Activation below;
  private @Nullable Object self;
  private final @Nullable String part;

  /**
   * Whether it is to be taken for gone. Said before it is taken away, and without a call: where the
   * stack is full that may fail, and this thread would record nothing any more.
   */
  boolean over;

  private Activation(
      @Nullable Frame frame,
      @Nullable Object self,
      @Nullable String part,
      @Nullable Activation below) {
    this.frame = frame;
    this.self = self;
    this.part = part;
    this.below = below;
  }

  /** Whether nothing that this thread calls is recorded. */
  static boolean isSilent() {
    Activation activation = top();
    return activation != null && activation.frame == null;
  }

  /**
   * Whether a call is part of one that is recorded already: the same kind on the same object, with
   * only calls of that kind between. A call that reaches its own object again through a tool or a
   * run is a call of its own.
   *
   * @param part what of the object is called, where it can do several things of one kind
   */
  static boolean covers(FrameKind kind, Object self, @Nullable String part) {
    if (isSilent()) {
      return true;
    }
    Activation activation = top();
    while (activation != null && activation.frame != null && activation.frame.kind() == kind) {
      if (activation.self == self
          && Objects.equals(activation.part, part)
          && activation.frame.isOpen()) {
        return true;
      }
      activation = activation.below;
    }
    return false;
  }

  private static @Nullable Activation top() {
    Activation top = current.get();
    while (top != null && top.over) {
      top = top.below;
    }
    return top;
  }

  static void push(Frame frame, Object self, @Nullable String part) {
    current.set(new Activation(frame, self, part, top()));
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
    found.over = true;
    found.self = null;
    swap(found.below);
    return true;
  }

  /**
   * Silences this thread: what the description of a call calls itself is not recorded. Say that it
   * is {@link #over} before handing it to {@link #unsilence}.
   */
  static Activation silence() {
    Activation silence = new Activation(null, null, null, top());
    current.set(silence);
    return silence;
  }

  static void unsilence(Activation silence) {
    swap(silence.below);
  }

  /** Puts another stack in the place of this thread's, which comes back; null is an empty one. */
  static @Nullable Activation swap(@Nullable Activation stack) {
    Activation before = current.get();
    // Also for null: after a remove the next get would make a new entry.
    current.set(stack);
    return before;
  }
}
