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
  private final boolean isCall;
  private final boolean isOfProgram;
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
    this(parent, frame, session, sessionFrom, agent, true);
  }

  private Context(
      @Nullable Context parent,
      long frame,
      String session,
      SessionFrom sessionFrom,
      @Nullable String agent,
      boolean isCall) {
    if (parent != null) {
      parent.forgetEnded();
    }
    this.parent = parent;
    this.frame = frame;
    this.session = session;
    this.sessionFrom = sessionFrom;
    this.agent = agent;
    this.isCall = isCall;
    this.isOfProgram =
        sessionFrom == SessionFrom.PROGRAM
            || (sessionFrom == SessionFrom.CONTEXT && parent != null && parent.isOfProgram);
  }

  /** A part of the program that belongs to a session without being a call itself. */
  public static Context scope(
      @Nullable Context parent, String session, SessionFrom sessionFrom, @Nullable String agent) {
    long frame = parent == null ? 0 : parent.frame;
    return new Context(parent, frame, session, sessionFrom, agent, false);
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

  /** Number of the begin of the call, or of the one around a scope; 0 if there is none. */
  public long frame() {
    return frame;
  }

  /** Whether this is a call, and not only a scope. */
  public boolean isCall() {
    return isCall;
  }

  /** Whether the program itself has said whose session this is, here or further out. */
  public boolean isOfProgram() {
    return isOfProgram;
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
