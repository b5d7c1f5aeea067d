package io.afr.agent.record;

import io.afr.journal.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call that has begun. It ends once, on whatever thread; what comes later is ignored.
 *
 * <p>Beginning a call puts the calling thread inside it. A synchronous call's advice {@link
 * #close}s it; that of an asynchronous one {@link #leave}s it when the method returns and {@link
 * #end}s it when the answer is there.
 */
public final class Frame {

  /** Takes the calling thread, which began this call, out of it. The call stays open. */
  public void leave() {
    throw new UnsupportedOperationException();
  }

  /** Appends the end. Does not change which call the thread is inside of. */
  public void end(Outcome outcome) {
    throw new UnsupportedOperationException();
  }

  /** Leaves and ends in one. */
  public void close(Outcome outcome) {
    leave();
    end(outcome);
  }

  /** A piece of the answer arrived. Buffered; the agent's own thread appends it. */
  public void progress(Progress.Channel channel, byte[] utf8) {
    throw new UnsupportedOperationException();
  }

  /** Whether the end is still to come. */
  public boolean isOpen() {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts this thread inside this call, for work that belongs to it on another thread or later.
   * Close what comes back on the same thread.
   */
  public Resumed resume() {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts this thread where it was when this call began: outside this call but inside what surrounds
   * it. For callbacks that the library makes while the call may still be open on this very thread.
   */
  public Resumed resumeCaller() {
    throw new UnsupportedOperationException();
  }

  /** A thread's place to go back to. */
  public interface Resumed extends AutoCloseable {
    @Override
    void close();
  }

  @Nullable Frame below() {
    throw new UnsupportedOperationException();
  }
}
