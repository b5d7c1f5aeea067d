package io.afr.integration.adk;

import io.afr.agent.record.Call;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A recorded method that is being executed. It may do its work at once, or leave it to whoever
 * subscribes to what it returns; the call begins here in either case.
 */
final class Entered {

  private final Frame frame;
  private final Frame.@Nullable Resumed place;

  /** Begins the call anew, for a program that subscribes more than once. */
  private final Supplier<@Nullable Entered> again;

  private Entered(Frame frame, Frame.@Nullable Resumed place, Supplier<@Nullable Entered> again) {
    this.frame = frame;
    this.place = place;
    this.again = again;
  }

  static @Nullable Entered begin(FrameKind kind, Object self, Supplier<Call> call) {
    return begin(kind, self, null, call);
  }

  /**
   * Begins a call on this thread.
   *
   * @param run which the call belongs to, wherever the thread is; null if nobody knows better
   * @return null if nothing is recorded
   */
  static @Nullable Entered begin(
      FrameKind kind, Object self, @Nullable Run run, Supplier<Call> call) {
    Frame.Resumed place = run == null ? null : run.resume();
    Frame frame = null;
    try {
      frame = Recorder.begin(kind, self, call);
    } finally {
      if (frame == null) {
        Watched.back(place);
      }
    }
    return frame == null ? null : new Entered(frame, place, () -> begin(kind, self, call));
  }

  /** The same, but for how the call begins anew. */
  Entered again(Supplier<@Nullable Entered> begin) {
    return new Entered(frame, place, begin);
  }

  Frame frame() {
    return frame;
  }

  /** The call of a subscription, which began just now and goes on after this. */
  <T> Watched<T> watched(Answer<T> answer) {
    leave();
    return Watched.call(frame, answer);
  }

  /** What the method returns instead of its own stream. */
  <T> @Nullable Object flowable(
      @Nullable Flowable<T> returned, @Nullable Throwable thrown, Supplier<Answer<T>> answers) {
    return left(
        returned, thrown, answers, calls -> new RecordedFlowable<>(source(returned), calls));
  }

  <T> @Nullable Object single(
      @Nullable Single<T> returned, @Nullable Throwable thrown, Supplier<Answer<T>> answers) {
    return left(returned, thrown, answers, calls -> new RecordedSingle<>(source(returned), calls));
  }

  <T> @Nullable Object maybe(
      @Nullable Maybe<T> returned, @Nullable Throwable thrown, Supplier<Answer<T>> answers) {
    return left(returned, thrown, answers, calls -> new RecordedMaybe<>(source(returned), calls));
  }

  @Nullable Object completable(
      @Nullable Completable returned,
      @Nullable Throwable thrown,
      Supplier<Answer<Object>> answers) {
    return left(
        returned, thrown, answers, calls -> new RecordedCompletable(source(returned), calls));
  }

  private <T> @Nullable Object left(
      @Nullable Object returned,
      @Nullable Throwable thrown,
      Supplier<Answer<T>> answers,
      Function<Calls<T>, Object> wrapped) {
    leave();
    if (thrown != null) {
      Ending.end(frame, () -> Outcome.failed(thrown));
      return returned;
    }
    Answer<T> answer = answers.get();
    if (returned == null || isOver(returned, answer)) {
      Ending.end(frame, answer::outcome);
      return returned;
    }
    Calls<T> calls = Calls.from(Watched.call(frame, answer), () -> subscribedAgain(answers));
    Object recorded = wrapped.apply(calls);
    calls.carriedBy(recorded);
    return recorded;
  }

  private void leave() {
    try {
      frame.leave();
    } finally {
      Watched.back(place);
    }
  }

  @SuppressWarnings("unchecked")
  private <T> boolean isOver(Object returned, Answer<T> answer) {
    Object value = Settled.value(returned);
    if (value != null) {
      Aside.run(() -> Watched.add(answer, frame, (T) value));
    }
    return value != null || Settled.isEmpty(returned);
  }

  /** The program subscribes once more to what the method returned. */
  private <T> @Nullable Watched<T> subscribedAgain(Supplier<Answer<T>> answers) {
    Entered another = again.get();
    return another == null ? null : another.watched(answers.get());
  }

  private static <S> S source(@Nullable S returned) {
    if (returned == null) {
      throw new IllegalStateException("nothing was returned");
    }
    return returned;
  }
}
