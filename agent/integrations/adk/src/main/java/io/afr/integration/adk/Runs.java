package io.afr.integration.adk;

import com.google.adk.agents.InvocationContext;
import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.record.Frame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The open runs, by what the library carries with each of its calls: the id of the invocation and
 * the name of the agent. So a call finds its run from any thread.
 */
final class Runs {

  /** Those that have ended are forgotten each time that so many have become known. */
  private static final int SOME = 256;

  /** By the number of the run's frame, by invocation and agent, by session. */
  private static final Map<Object, Run> runs = new ConcurrentHashMap<>();

  private static final AtomicInteger begun = new AtomicInteger();

  private Runs() {}

  /** The run that this thread is directly inside of, with no other call between; null if none. */
  static @Nullable Run here() {
    Context context = CurrentContext.get();
    Run run = context == null ? null : runs.get(context.frame());
    // In another journal the same number may be another frame's.
    return run != null && run.context() == context ? run : null;
  }

  /**
   * A run has begun, and this thread is inside it.
   *
   * @param turn the library's id of the session, if it is a runner's
   */
  static @Nullable Run begun(Frame frame, String agent, @Nullable String turn) {
    Context context = CurrentContext.get();
    if (context == null) {
      return null;
    }
    Run run = new Run(frame, context, agent, turn);
    know(context.frame(), run);
    if (turn != null) {
      know(turn, run);
    }
    return run;
  }

  /** A run is that of an agent in an invocation. */
  static void name(String invocation, String agent, Run run) {
    know(key(invocation, agent), run);
  }

  private static void know(Object key, Run run) {
    runs.put(key, run);
    if (begun.incrementAndGet() % SOME == 0) {
      runs.values().removeIf(other -> !other.frame().isOpen());
    }
  }

  /** The run of an agent in an invocation; null if it is not known, or over. */
  static @Nullable Run of(String invocation, String agent) {
    return runs.get(key(invocation, agent));
  }

  /** The run that something happens in; that of the runner if no agent's own has begun yet. */
  static @Nullable Run of(InvocationContext context) {
    Run run = of(context.invocationId(), context.agent().name());
    return run == null ? runs.get(context.session().id()) : run;
  }

  /** The turn of a session that a thread works for which stands nowhere; null if there is none. */
  static @Nullable Run turn(@Nullable String session) {
    return session == null || CurrentContext.get() != null ? null : runs.get(session);
  }

  private static String key(String invocation, String agent) {
    return invocation + '\n' + agent;
  }
}
