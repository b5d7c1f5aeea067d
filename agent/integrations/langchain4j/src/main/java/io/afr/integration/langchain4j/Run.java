package io.afr.integration.langchain4j;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of an AI service, which may outlive the method call that it is: with a token
 * stream all work comes later, on other threads.
 *
 * <p>Objects of the library carry it from thread to thread: the token stream, the handler of each
 * request, the handle that stops them. It is over when no handler waits any more.
 */
final class Run {

  private static final ThreadLocal<@Nullable Run> current = new ThreadLocal<>();
  private static final WeakIdentityMap<Run> carried = new WeakIdentityMap<>(Run::dropped);

  private final Frame frame;
  private final List<Frame> endingWith = new ArrayList<>(0);
  private final AtomicInteger carriers = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();

  Run(Frame frame) {
    this.frame = frame;
  }

  /** The run whose code this thread executes; null if none. */
  static @Nullable Run current() {
    return current.get();
  }

  /** Makes this the thread's run; returns what was before, for {@link #restore}. */
  static @Nullable Run enter(@Nullable Run run) {
    Run before = current.get();
    restore(run);
    return before;
  }

  static void restore(@Nullable Run before) {
    if (before == null) {
      current.remove();
    } else {
      current.set(before);
    }
  }

  /** The run that an object of the library belongs to. */
  static @Nullable Run of(Object carrier) {
    return carried.get(carrier);
  }

  static void carry(Object carrier, @Nullable Run run) {
    if (run != null) {
      run.carriers.incrementAndGet();
      carried.put(carrier, run);
    }
  }

  Frame frame() {
    return frame;
  }

  /** Whether something carries on after the method of the service has returned. */
  boolean isCarried() {
    return carriers.get() > 0;
  }

  /** A handler was made, and with it a request to a model. */
  void handlerStarts(Object handler) {
    waiting.incrementAndGet();
    carry(handler, this);
  }

  /** A handler has heard its last. If it made no other request, that was the answer. */
  void handlerEnds(@Nullable Throwable thrown) {
    if (thrown != null) {
      end(Outcome.failed(thrown));
    } else if (waiting.decrementAndGet() <= 0) {
      end(Outcome.ok());
    }
  }

  /**
   * Ends a frame together with this run, whose answer it hands out.
   *
   * @return false if the run is over already
   */
  synchronized boolean endsWith(Frame around) {
    if (!frame.isOpen()) {
      return false;
    }
    endingWith.add(around);
    return true;
  }

  synchronized void end(Outcome outcome) {
    frame.end(outcome);
    endingWith.forEach(around -> around.end(outcome));
    endingWith.clear();
  }

  /** The host let go of a carrier; without one nobody can go on. */
  private void dropped() {
    if (carriers.decrementAndGet() == 0) {
      end(Outcome.cancelled());
    }
  }
}
