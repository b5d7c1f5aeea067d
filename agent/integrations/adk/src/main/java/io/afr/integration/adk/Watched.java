package io.afr.integration.adk;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscription to what a recorded method returned. It ends once, with whatever comes first.
 *
 * <p>What the source does belongs to the call, on whatever thread; what the subscriber does with
 * its items belongs to what surrounds the call, such as the tools that run while a model's stream
 * is still open.
 */
final class Watched<T> {

  private final Frame frame;

  /** Null if the call is only a place for this thread, and somebody else's to end. */
  private final @Nullable Answer<T> answer;

  /** What the subscriber has done with the latest item, while the source could not go on. */
  private long handingOnNanos;

  private long cameNanos;

  private Watched(Frame frame, @Nullable Answer<T> answer) {
    this.frame = frame;
    this.answer = answer;
  }

  static <T> Watched<T> call(Frame frame, Answer<T> answer) {
    return new Watched<>(frame, answer);
  }

  /** A part of a call that is recorded already: source and subscriber both belong to that. */
  static <T> Watched<T> partOf(Frame frame) {
    return new Watched<>(frame, null);
  }

  /** The call is abandoned if nobody holds this object of the library's any more. */
  void carriedBy(Object carrier) {
    if (answer != null) {
      Aside.run(() -> Recorder.attach(carrier, frame));
    }
  }

  void droppedBy(Object carrier) {
    Aside.run(() -> forget(carrier));
  }

  private static void forget(Object carrier) {
    @Nullable Frame unused = Recorder.detach(carrier);
  }

  /** Puts this thread inside the call; {@link #back} undoes it. */
  Frame.@Nullable Resumed inside() {
    return Aside.orNull(frame::resume);
  }

  /** Puts this thread where it was when the call began. */
  Frame.@Nullable Resumed outside() {
    return answer == null ? inside() : Aside.orNull(frame::resumeCaller);
  }

  static void back(Frame.@Nullable Resumed place) {
    if (place != null) {
      Aside.run(place::close);
    }
  }

  /** An item has come and is about to be handed on. */
  void came(T item) {
    cameNanos = System.nanoTime();
    Answer<T> answer = this.answer;
    if (answer != null) {
      Aside.run(() -> add(answer, frame, item));
      if (answer.isWhole()) {
        done();
      }
    }
  }

  /** Makes something of an item without recording what looking at it may call. */
  static <T> void add(Answer<T> answer, Frame frame, T item) {
    Recorder.quietly(
        () -> {
          answer.add(frame, item);
          return true;
        });
  }

  /** The subscriber is done with the latest item. */
  void handedOn() {
    if (cameNanos != 0) {
      handingOnNanos = System.nanoTime() - cameNanos;
    }
  }

  void done() {
    Answer<T> answer = this.answer;
    if (answer != null) {
      end(answer::outcome);
    }
  }

  void failed(Throwable thrown) {
    end(() -> Outcome.failed(thrown));
  }

  void cancelled() {
    end(Outcome::cancelled);
  }

  private void end(Supplier<Outcome> outcome) {
    if (answer != null && frame.isOpen()) {
      Aside.run(() -> Ending.end(frame, outcome, System.nanoTime() - handingOnNanos));
    }
  }
}
