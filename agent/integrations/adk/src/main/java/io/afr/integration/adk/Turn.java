package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.runner.Runner;
import io.afr.agent.record.Call;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Flowable;
import org.jspecify.annotations.Nullable;

/** A runner's run of its agent. */
final class Turn {

  private Turn() {}

  /** What the program gets instead of a stream that does nothing before somebody subscribes. */
  static @Nullable Flowable<Event> lazily(
      Runner runner, @Nullable String session, @Nullable Flowable<Event> returned) {
    // An overload has been here before.
    return returned == null || returned instanceof RecordedFlowable
        ? returned
        : new RecordedFlowable<>(returned, Calls.lazily(() -> subscribed(runner, session)));
  }

  private static @Nullable Watched<Event> subscribed(Runner runner, @Nullable String session) {
    Entered entered = begin(runner, session);
    return entered == null ? null : entered.watched(new RunAnswer());
  }

  /**
   * Begins a run on this thread.
   *
   * @return null if it is part of one that is recorded, or nothing is
   */
  static @Nullable Entered begin(Runner runner, @Nullable String session) {
    Run around = Runs.here();
    if (around != null && around.turn() != null && around.turn().equals(session)) {
      return null;
    }
    Sessions.begins(session);
    String agent = runner.agent().name();
    Entered entered =
        Entered.begin(
            FrameKind.RUN,
            runner,
            () -> Call.run(AdkIntegration.NAME, agent).session(Sessions.named(session)));
    if (entered == null) {
      return null;
    }
    Runs.begun(entered.frame(), agent, session);
    return entered.again(() -> begin(runner, session));
  }
}
