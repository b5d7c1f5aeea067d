package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.journal.FrameKind;
import io.afr.journal.Progress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A recorded call that has begun. It ends once, on whatever thread; what comes later is ignored.
 *
 * <p>Beginning a call puts the calling thread inside it. A synchronous call's advice {@link
 * #close}s it; that of an asynchronous one {@link #leave}s it when the method returns and {@link
 * #end}s it when the answer is there.
 *
 * <p>It holds no object of the host.
 */
public final class Frame {

  private final Deck deck;
  private final FrameKind kind;
  private final Context context;
  private final @Nullable Asked asked;
  private final Pieces pieces;
  private final long startNanos;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile long handedOverNanos;
  private final AtomicInteger carriers = new AtomicInteger();
  private @Nullable Context before;

  /**
   * @param tookNanos how long the call took, if it is over already; else negative
   */
  Frame(Deck deck, FrameKind kind, Context context, @Nullable Asked asked, long tookNanos) {
    this.deck = deck;
    this.kind = kind;
    this.context = context;
    this.asked = asked;
    this.pieces = deck.pieces(context.frame());
    this.startNanos = System.nanoTime();
    this.handedOverNanos = tookNanos;
  }

  void enter(Object self, @Nullable String part) {
    Activation.push(this, self, part);
    before = CurrentContext.set(context);
  }

  /** Takes the calling thread, which began this call, out of it. The call stays open. */
  public void leave() {
    if (Activation.pop(this)) {
      CurrentContext.set(before);
      before = null;
    }
  }

  /** Appends the end. Does not change which call the thread is inside of. */
  public void end(Outcome outcome) {
    end(outcome, System.nanoTime());
  }

  /**
   * As {@link #end(Outcome)}, of a call that was over before anybody could say so: what the program
   * has done with its answer meanwhile is not its time.
   *
   * @param overNanos {@link System#nanoTime} when it was over
   */
  public void end(Outcome outcome, long overNanos) {
    long durationNanos = Math.max(0, overNanos - startNanos);
    if (handedOverNanos < 0) {
      try {
        StackRoom.ensure();
      } catch (StackOverflowError full) {
        handedOverNanos = durationNanos;
        deck.endSoon(this, outcome);
        return;
      }
    } else {
      durationNanos = handedOverNanos;
    }
    if (ended.compareAndSet(false, true)) {
      context.end();
      deck.end(this, outcome, durationNanos);
    }
  }

  /** Leaves and ends in one. Where leaving fails, for want of stack, it ends all the same. */
  public void close(Outcome outcome) {
    try {
      leave();
    } finally {
      end(outcome);
    }
  }

  /**
   * A piece of the answer arrived; the first one, even an empty one, tells the time to first token.
   * Buffered; the agent's own thread appends it.
   *
   * <p>What has come on {@link Progress.Channel#WIRE} and is not yet on the tape becomes the
   * response of the end by itself.
   */
  public void progress(Progress.Channel channel, byte[] utf8) {
    progress(channel, utf8, 0, utf8.length);
  }

  /** As {@link #progress(Progress.Channel, byte[])}, with a part of an array; it is copied. */
  public void progress(Progress.Channel channel, byte[] utf8, int offset, int length) {
    if (isOpen()) {
      pieces.heldBy(this);
      pieces.add(channel, utf8, offset, length, System.nanoTime() - startNanos);
    }
  }

  /** As {@link #progress(Progress.Channel, byte[])}; surrogates may stand in different pieces. */
  public void progress(Progress.Channel channel, String text) {
    if (isOpen()) {
      pieces.heldBy(this);
      pieces.add(channel, text, System.nanoTime() - startNanos);
    }
  }

  /** Whether the end is still to come. */
  public boolean isOpen() {
    return !ended.get();
  }

  /**
   * Puts this thread inside this call, for work that belongs to it on another thread or later.
   * Close what comes back on the same thread.
   */
  public Resumed resume() {
    return new Place(context);
  }

  /**
   * Puts this thread where it was when this call began: outside this call but inside what surrounds
   * it. For callbacks that the library makes while the call may still be open on this very thread.
   */
  public Resumed resumeCaller() {
    return new Place(context.parent());
  }

  /** A thread's place to go back to. */
  public interface Resumed extends AutoCloseable {
    @Override
    void close();
  }

  FrameKind kind() {
    return kind;
  }

  Context context() {
    return context;
  }

  @Nullable Asked asked() {
    return asked;
  }

  Pieces pieces() {
    return pieces;
  }

  /** A carrier holds this frame: somebody must notice if it is garbage collected. */
  void carried() {
    carriers.incrementAndGet();
  }

  /**
   * A carrier no longer holds this frame.
   *
   * @return how many still do
   */
  int dropped() {
    return carriers.decrementAndGet();
  }

  /**
   * The thread is somewhere else until this is closed. Its own stack of calls is parked: a call
   * that is made meanwhile is a new one, even on an object that is being called further down.
   */
  private static final class Place implements Resumed {

    private final Thread thread = Thread.currentThread();
    private final @Nullable Context context;
    private final @Nullable Activation stack;
    private boolean closed;

    Place(@Nullable Context inside) {
      stack = Activation.swap(null);
      context = CurrentContext.set(inside);
    }

    @Override
    public void close() {
      if (!closed && thread == Thread.currentThread()) {
        closed = true;
        CurrentContext.set(context);
        Activation.swap(stack);
      }
    }
  }
}
