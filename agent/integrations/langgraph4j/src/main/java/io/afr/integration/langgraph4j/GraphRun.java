package io.afr.integration.langgraph4j;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.record.Call;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a graph. It outlives the method that starts it: a graph is a generator, and its
 * nodes run when somebody asks that for more, on whatever thread.
 *
 * <p>The generators carry it: the one that is handed out, and the one inside of it that runs the
 * nodes. When the program has let go of both, nobody can go on.
 */
final class GraphRun {

  private static final WeakIdentityMap<GraphRun> carried = new WeakIdentityMap<>(GraphRun::dropped);
  private static final ThreadLocal<@Nullable GraphRun> starting = new ThreadLocal<>();

  private final Frame frame;
  private final @Nullable String session;
  private final AtomicInteger carriers = new AtomicInteger();

  /** The node that is running, or whose result is a generator that is not yet exhausted. */
  private @Nullable Frame node;

  private boolean cancelled;
  private int threadsInside;

  GraphRun(Frame frame, @Nullable String session) {
    this.frame = frame;
    this.session = session;
  }

  /** The run that this thread is just starting; returns what was before, for {@link #started}. */
  static @Nullable GraphRun starts(GraphRun run) {
    GraphRun before = starting.get();
    starting.set(run);
    return before;
  }

  static void started(@Nullable GraphRun before) {
    if (before == null) {
      starting.remove();
    } else {
      starting.set(before);
    }
  }

  /** A generator was made, if a run is just starting for that one. */
  static void generatorMade(Object generator) {
    GraphRun run = starting.get();
    if (run != null) {
      run.carry(generator);
    }
  }

  /** The run that a generator executes. */
  static @Nullable GraphRun of(Object generator) {
    return carried.get(generator);
  }

  void carry(Object generator) {
    carriers.incrementAndGet();
    carried.put(generator, this);
  }

  Frame frame() {
    return frame;
  }

  /** The graph is asked for more, so what the last node gave is exhausted. */
  synchronized Frame.Resumed step() {
    endNode(Outcome.ok());
    threadsInside++;
    return frame.resume();
  }

  /** What a node gave is asked for more; null if there is no such thing. */
  synchronized Frame.@Nullable Resumed embeddedStep() {
    if (node == null) {
      return null;
    }
    threadsInside++;
    return node.resume();
  }

  /** Begins a node; the thread is inside of it until it leaves the frame. */
  @Nullable Frame begin(Object generator, String nodeId, int iteration) {
    Frame begun = Recorder.begin(FrameKind.RUN, generator, () -> call(nodeId, iteration));
    synchronized (this) {
      node = begun;
    }
    return begun;
  }

  /** One that a program asks again after it had failed has only its name to tell where it is. */
  private Call call(String nodeId, int iteration) {
    return Nodes.call(nodeId, iteration).session(frame.isOpen() ? null : session);
  }

  /** A step is done that some of the {@code step} methods began. */
  synchronized void stepped(Step step) {
    threadsInside--;
    if (cancelled && threadsInside == 0) {
      end(Outcome.cancelled());
    } else if (step.failure() != null) {
      end(Outcome.failed(step.failure()));
    } else if (step.isLast()) {
      end(Outcome.ok());
    } else if (!step.goesOn()) {
      endNode(Outcome.ok());
    }
  }

  /** Nobody wants more. A node that is running now is still to be seen to its end. */
  synchronized void cancel() {
    cancelled = true;
    if (threadsInside == 0) {
      end(Outcome.cancelled());
    }
  }

  synchronized void end(Outcome outcome) {
    endNode(outcome);
    frame.end(outcome);
  }

  private void endNode(Outcome outcome) {
    if (node != null) {
      node.end(outcome);
      node = null;
    }
  }

  private void dropped() {
    if (carriers.decrementAndGet() == 0) {
      end(Outcome.cancelled());
    }
  }
}
