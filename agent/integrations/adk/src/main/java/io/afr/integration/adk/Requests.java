package io.afr.integration.adk;

import com.google.adk.agents.InvocationContext;
import io.afr.agent.context.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Which run a request to a model belongs to. Between the callbacks before a request and the request
 * itself the program can bring the flow to any thread; the very builder that the callbacks see is
 * what the request is built with, and the very request is what the model gets.
 */
final class Requests {

  private static final WeakIdentityMap<Run> builders = new WeakIdentityMap<>();
  private static final WeakIdentityMap<Run> requests = new WeakIdentityMap<>();

  private Requests() {}

  static void prepared(Object builder, InvocationContext context) {
    Run run = Runs.of(context);
    if (run != null) {
      builders.put(builder, run);
    }
  }

  static void built(Object builder, Object request) {
    Run run = builders.get(builder);
    if (run != null) {
      requests.put(request, run);
    }
  }

  /** The run of a request that a model gets; for the first model only, which may pass it on. */
  static @Nullable Run take(Object request) {
    return requests.get(request) == null ? null : requests.remove(request);
  }
}
