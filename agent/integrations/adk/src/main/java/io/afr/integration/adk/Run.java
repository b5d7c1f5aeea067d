package io.afr.integration.adk;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.record.Frame;
import org.jspecify.annotations.Nullable;

/**
 * An open run of an agent: a runner's, or an agent's own inside it.
 *
 * @param context what calls inside it stand in
 * @param agent its name
 * @param turn the library's id of the session, if it is a runner's
 */
record Run(Frame frame, Context context, String agent, @Nullable String turn) {

  /** Whether this thread is inside it already. */
  private boolean isAround() {
    Context around = CurrentContext.get();
    while (around != null && around != context) {
      around = around.parent();
    }
    return around != null;
  }

  /**
   * Puts this thread inside the run if a callback of the program's, or an event loop, has brought
   * it somewhere else.
   *
   * @return what puts it back; null if it was inside
   */
  Frame.@Nullable Resumed resume() {
    return !frame.isOpen() || isAround() ? null : frame.resume();
  }
}
