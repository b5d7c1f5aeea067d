package io.afr.integration.adk;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.context.WeakIdentityMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's session ids. An agent that is used as a tool gets a runner of its own with a
 * session that nobody asked for: what it does belongs to the session of the agent that uses it.
 */
final class Sessions {

  private static final int MOST_INNER = 1_000;

  private static final WeakIdentityMap<Boolean> agentTools = new WeakIdentityMap<>();

  private static final Map<String, Boolean> inner =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_INNER;
        }
      };

  private Sessions() {}

  /** The conversation that the program knows by an id; null if it does not know this one. */
  static @Nullable String named(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    synchronized (inner) {
      return inner.containsKey(id) ? null : id;
    }
  }

  /** This thread is inside the execution of an agent as a tool. */
  static void agentTool() {
    Context context = CurrentContext.get();
    if (context != null) {
      agentTools.put(context, true);
    }
  }

  /** A runner begins with a session; right inside a tool that is an agent it is the tool's own. */
  static void begins(@Nullable String id) {
    Context context = CurrentContext.get();
    if (id != null && context != null && agentTools.get(context) != null) {
      synchronized (inner) {
        inner.put(id, true);
      }
    }
  }
}
