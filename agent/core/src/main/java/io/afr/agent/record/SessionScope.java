package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import org.jspecify.annotations.Nullable;

/**
 * A part of the program that belongs to one session because the program says so. Nothing of it is
 * on the tape but what is called inside.
 *
 * <p>Like a {@link Frame} it is entered and left on one thread, and ends once, on whatever thread.
 */
public final class SessionScope {

  private final Context context;
  private final @Nullable Context before;
  private final Thread thread = Thread.currentThread();

  private SessionScope(Context context) {
    this.context = context;
    this.before = CurrentContext.set(context);
  }

  static SessionScope enter(Context context) {
    return new SessionScope(context);
  }

  /** Takes the thread that entered out of the scope. What goes on elsewhere stays inside. */
  public void leave() {
    if (thread == Thread.currentThread() && CurrentContext.get() == context) {
      CurrentContext.set(before);
    }
  }

  /** What still goes on is from now on inside of what surrounds the scope. */
  public void end() {
    context.end();
  }

  public void close() {
    leave();
    end();
  }
}
