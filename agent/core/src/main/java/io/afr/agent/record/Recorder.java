package io.afr.agent.record;

import io.afr.journal.FrameKind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where advice begins the calls that it sees, and finds them again in callbacks.
 *
 * <p>Static, because advice has nothing else to hold on to. Before the {@link Recording} has
 * started and after it has stopped, nothing is recorded.
 */
public final class Recorder {

  private static final Attachments attachments = new Attachments();

  private Recorder() {}

  /**
   * Begins a call and puts this thread inside it.
   *
   * @param self the object that was called. A call of the same kind on the same object inside
   *     itself (an overload, a {@code doX}) is the same call: it is not described and not recorded.
   *     One that a callback makes inside {@link Frame#resumeCaller}, or that comes through a tool
   *     or a run, is a new call.
   * @param call describes the call; asked at most once, on this thread
   * @return null if nothing is recorded
   */
  public static @Nullable Frame begin(FrameKind kind, Object self, Supplier<Call> call) {
    return begin(kind, self, null, call);
  }

  /**
   * As {@link #begin(FrameKind, Object, Supplier)}, on an object that can do several things of one
   * kind: several tools, say, which may call each other.
   *
   * @param part which of them it does
   */
  public static @Nullable Frame begin(
      FrameKind kind, Object self, @Nullable String part, Supplier<Call> call) {
    Deck deck = Recording.deck();
    if (deck == null || Activation.covers(kind, self, part)) {
      return null;
    }
    StackRoom.ensure();
    Frame frame = begin(deck, call);
    if (frame != null) {
      frame.enter(self, part);
    }
    return frame;
  }

  /**
   * Records a call that is over.
   *
   * @param call describes the call, with how long it {@link Call#took took}
   * @return whether it is on the tape
   */
  public static boolean record(Supplier<Call> call, Supplier<Outcome> outcome) {
    Deck deck = Recording.deck();
    if (deck == null || Activation.isSilent()) {
      return false;
    }
    StackRoom.ensure();
    Frame frame = begin(deck, call);
    if (frame == null) {
      return false;
    }
    Ending.end(frame, outcome);
    return true;
  }

  /**
   * Puts this thread into a session that the program names.
   *
   * @param session null if it only names the agent
   * @param agent null if it only names the session
   * @return null if nothing is recorded
   */
  public static @Nullable SessionScope enter(@Nullable String session, @Nullable String agent) {
    Deck deck = Recording.deck();
    return deck == null ? null : SessionScope.enter(deck.scope(session, agent));
  }

  /** Tags the run or session that this thread is inside of; nothing if it is inside of none. */
  public static void tag(String key, String value) {
    Deck deck = Recording.deck();
    if (deck != null) {
      deck.tag(key, value);
    }
  }

  /** Whether calls are recorded. */
  public static boolean isRecording() {
    return Recording.deck() != null;
  }

  private static @Nullable Frame begin(Deck deck, Supplier<Call> call) {
    try {
      return deck.begin(quietly(call));
    } catch (Throwable e) {
      deck.lost(e);
      throw e;
    }
  }

  /** Does something with objects of the host without recording the calls that this makes. */
  public static <T extends @Nullable Object> T quietly(Supplier<T> work) {
    Activation silence = Activation.silence();
    try {
      return work.get();
    } finally {
      silence.over = true;
      Activation.unsilence(silence);
    }
  }

  /**
   * Keeps a frame with the object through which its answer will arrive: a handler, future or
   * stream, which is held weakly. An open frame whose carriers are all garbage collected was
   * abandoned and ends as cancelled.
   */
  public static void attach(Object carrier, Frame frame) {
    attachments.attach(carrier, frame);
  }

  /** The innermost open frame that a carrier holds; null if none. */
  public static @Nullable Frame attached(Object carrier) {
    return attachments.attached(carrier);
  }

  /**
   * Takes the innermost frame from a carrier. A decorator that passes its own handler on leaves
   * several with it: call this until it returns null, and end each.
   */
  public static @Nullable Frame detach(Object carrier) {
    return attachments.detach(carrier);
  }

  /**
   * Takes the frames of one call from a carrier, innermost first: all that a decorator and what it
   * decorates left with it, but not those of another call that was given the same carrier. If the
   * thread is inside none of them, it is the oldest that is taken.
   */
  public static List<Frame> detachCall(Object carrier) {
    return attachments.detachCall(carrier);
  }

  static Attachments attachments() {
    return attachments;
  }
}
