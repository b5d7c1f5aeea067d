package io.afr.integration.langchain4j;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;

/** Streams that the program stops through the handle which comes with each piece (1.8 on). */
final class Cancelling {

  /** Which calls have met their handle, and its identity: the same one comes with every piece. */
  private static final WeakIdentityMap<Integer> known = new WeakIdentityMap<>();

  private Cancelling() {}

  /** Remembers what a handle can stop. */
  static void know(Object handle, Object handler, Frame frame) {
    Integer identity = System.identityHashCode(handle);
    if (!identity.equals(known.get(frame)) && !cannotCancel(handle)) {
      known.put(frame, identity);
      Recorder.attach(handle, frame);
      Run.carry(handle, Run.of(handler));
    }
  }

  /** Some handles only say that they cannot, by an exception. */
  private static boolean cannotCancel(Object handle) {
    return handle.getClass().getSimpleName().startsWith("CancellationUnsupported");
  }

  /** The program stops a stream. Later callbacks, if any, no longer change how the calls ended. */
  static void cancel(Object handle) {
    for (Frame frame = Recorder.detach(handle); frame != null; frame = Recorder.detach(handle)) {
      frame.end(Outcome.cancelled());
    }
    Run run = Run.of(handle);
    if (run != null) {
      run.end(Outcome.cancelled());
    }
  }
}
