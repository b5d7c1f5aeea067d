package io.afr.integration.adk;

import com.google.adk.agents.InvocationContext;
import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.record.Frame;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The open runs, by what the library carries with each of its calls: the id of the invocation and
 * the name of the agent. So a call finds its run from any thread.
 */
final class Runs {

  /** Those that have ended are looked for when more than this have begun since. */
  private static final int SOME = 256;

  private static final WeakIdentityMap<Run> byContext = new WeakIdentityMap<>();
  private static final Map<String, Run> byName = new ConcurrentHashMap<>();

  private Runs() {}

  /** The run that this thread is directly inside of, with no other call between; null if none. */
  static @Nullable Run here() {
    Context context = CurrentContext.get();
    return context == null ? null : byContext.get(context);
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
    byContext.put(context, run);
    if (turn != null) {
      name(turn, run);
    }
    return run;
  }

  /** A run is that of an agent in an invocation. */
  static void name(String invocation, String agent, Run run) {
    name(key(invocation, agent), run);
  }

  private static void name(String key, Run run) {
    byName.put(key, run);
    if (byName.size() % SOME == 0) {
      byName.values().removeIf(other -> !other.frame().isOpen());
    }
  }

  /** The run of an agent in an invocation; null if it is not known, or over. */
  static @Nullable Run of(String invocation, String agent) {
    return byName.get(key(invocation, agent));
  }

  /** The run that something happens in; that of the runner if no agent's own has begun yet. */
  static @Nullable Run of(InvocationContext context) {
    Run run = of(context.invocationId(), context.agent().name());
    return run == null ? byName.get(context.session().id()) : run;
  }

  /** The turn of a session that a thread works for which stands nowhere; null if there is none. */
  static @Nullable Run turn(@Nullable String session) {
    return session == null || CurrentContext.get() != null ? null : byName.get(session);
  }

  private static String key(String invocation, String agent) {
    return invocation + '\n' + agent;
  }
}
