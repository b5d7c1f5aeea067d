package io.afr.integration.adk;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import io.afr.agent.record.Call;
import io.afr.agent.record.Frame;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Flowable;
import org.jspecify.annotations.Nullable;

/** An agent's run: the root agent's is its runner's, those of other agents are runs inside it. */
final class AgentRun {

  private AgentRun() {}

  static @Nullable Flowable<Event> lazily(
      BaseAgent agent, InvocationContext parent, @Nullable Flowable<Event> returned) {
    return returned == null || returned instanceof RecordedFlowable
        ? returned
        : new RecordedFlowable<>(returned, Calls.lazily(() -> subscribed(agent, parent)));
  }

  private static @Nullable Watched<Event> subscribed(BaseAgent agent, InvocationContext parent) {
    Run run = Runs.of(parent);
    Frame.Resumed place = run == null ? null : run.resume();
    try {
      return begin(agent, parent);
    } finally {
      Watched.back(place);
    }
  }

  private static @Nullable Watched<Event> begin(BaseAgent agent, InvocationContext parent) {
    String name = agent.name();
    Run around = Runs.here();
    if (around != null && around.agent().equals(name)) {
      Runs.name(parent.invocationId(), name, around);
      return Watched.partOf(around.frame());
    }
    Entered entered =
        Entered.begin(
            FrameKind.RUN,
            agent,
            () ->
                Call.run(AdkIntegration.NAME, name).session(Sessions.named(parent.session().id())));
    if (entered == null) {
      return null;
    }
    Run run = Runs.begun(entered.frame(), name, null);
    if (run != null) {
      Runs.name(parent.invocationId(), name, run);
    }
    return entered.watched(new RunAnswer());
  }
}
