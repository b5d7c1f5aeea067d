package io.afr.integration.adk;

import com.google.adk.sessions.Session;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import io.afr.journal.PartName;
import io.reactivex.rxjava3.core.Single;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The creation of a session whose id the service makes up. Whose operation that is shows only
 * afterwards, so it is recorded then.
 */
final class Creation {

  /** The service that is creating one on this thread: its overloads call each other. */
  private static final ThreadLocal<@Nullable Object> creating = new ThreadLocal<>();

  private final Object service;
  private final @Nullable Map<?, ?> state;

  private Creation(Object service, @Nullable Map<?, ?> state) {
    this.service = service;
    this.state = state;
  }

  /**
   * Begins to create one.
   *
   * @return an {@link Entered} where it is known whose session it is, a creation where not; null if
   *     nothing is to be recorded
   */
  static @Nullable Object begin(
      Object service, @Nullable Map<?, ?> state, @Nullable String session) {
    if (creating.get() == service) {
      return null;
    }
    String id = session == null || session.isBlank() ? null : session.strip();
    if (id != null || CurrentContext.get() != null) {
      return Entered.begin(FrameKind.MEMORY_OP, service, () -> call(service, state, id));
    }
    creating.set(service);
    return new Creation(service, state);
  }

  private static Call call(Object service, @Nullable Map<?, ?> state, @Nullable String session) {
    Call call = Memory.ofSession(service, "add", session);
    return state == null || state.isEmpty() ? call : call.part(PartName.ITEM, JsonWriter.of(state));
  }

  /** What the method returns instead of its own. */
  @Nullable Object single(@Nullable Single<Session> returned, @Nullable Throwable thrown) {
    creating.remove();
    if (thrown != null) {
      record(null, Outcome.failed(thrown));
    } else if (returned != null) {
      if (Settled.value(returned) instanceof Session session) {
        record(session, Outcome.ok());
      } else {
        return returned.doOnEvent((session, failure) -> Aside.run(() -> created(session, failure)));
      }
    }
    return returned;
  }

  private void created(@Nullable Session session, @Nullable Throwable failure) {
    record(session, failure == null ? Outcome.ok() : Outcome.failed(failure));
  }

  private void record(@Nullable Session session, Outcome outcome) {
    Frame frame =
        Recorder.begin(
            FrameKind.MEMORY_OP,
            service,
            () -> call(service, state, session == null ? null : session.id()));
    Ending.close(frame, null, () -> outcome);
  }
}
