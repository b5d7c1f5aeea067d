package io.afr.agent.context;

import io.afr.journal.SessionFrom;
import org.jspecify.annotations.Nullable;

/**
 * An open call as everything that happens inside it sees it: whose session, which agent, below
 * which frame.
 *
 * <p>It holds ids and no object of the host, so that a thread or task that keeps one keeps nothing
 * else alive. Once its call has ended it stands for the nearest call around it that is still open.
 */
public final class Context {

  private volatile @Nullable Context parent;
  private final long frame;
  private final String session;
  private final SessionFrom sessionFrom;
  private final @Nullable String agent;
  private volatile boolean ended;

  /**
   * @param parent the open call around this one; null at the top
   * @param frame number of the call's begin in the journal
   */
  public Context(
      @Nullable Context parent,
      long frame,
      String session,
      SessionFrom sessionFrom,
      @Nullable String agent) {
    if (parent != null) {
      parent.forgetEnded();
    }
    this.parent = parent;
    this.frame = frame;
    this.session = session;
    this.sessionFrom = sessionFrom;
    this.agent = agent;
  }

  /** This context or the nearest one around it whose call is still open; null if none is. */
  public @Nullable Context open() {
    Context context = this;
    while (context != null && context.ended) {
      context = context.parent;
    }
    return context;
  }

  /** Says that the call has ended: whoever still holds this context is no longer inside it. */
  public void end() {
    ended = true;
  }

  /** Otherwise a program in which each call starts the next would keep all of them. */
  private void forgetEnded() {
    for (Context inner = this; inner != null; inner = inner.parent) {
      Context outer = inner.parent;
      if (outer != null && outer.ended) {
        inner.parent = outer.open();
      }
    }
  }

  /** The call around this one, or a wider one if that has ended. */
  public @Nullable Context parent() {
    return parent;
  }

  public long frame() {
    return frame;
  }

  public String session() {
    return session;
  }

  public SessionFrom sessionFrom() {
    return sessionFrom;
  }

  public @Nullable String agent() {
    return agent;
  }
}
