package io.afr.agent.wire;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.context.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the thread stood that prepared a request: the SDK sends asynchronous ones from another.
 *
 * <p>The very request object that was prepared is the one that is sent.
 */
public final class Callers {

  private static final WeakIdentityMap<Caller> callers = new WeakIdentityMap<>();

  private Callers() {}

  /** Remembers who prepares a request, by the request object that will be sent. */
  public static void prepared(Object request) {
    callers.put(request, new Caller(CurrentContext.get()));
  }

  /** Who prepared a request; null if nobody was seen to. */
  static @Nullable Caller take(Object request) {
    return callers.remove(request);
  }

  /**
   * A place where a thread stood.
   *
   * @param context null outside of all calls
   */
  record Caller(@Nullable Context context) {}
}
