package io.afr.agent.record;

import io.afr.journal.FrameKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where advice begins the calls that it sees. */
public final class Recorder {

  private Recorder() {}

  /**
   * Begins a call and puts this thread inside it.
   *
   * @param self the object that was called. A call of the same kind on the same object inside
   *     itself (an overload, a {@code doX}) is the same call: it is not described and not recorded.
   * @param call describes the call; asked at most once, on this thread
   * @return null if nothing is recorded
   */
  public static @Nullable Frame begin(FrameKind kind, Object self, Supplier<Call> call) {
    throw new UnsupportedOperationException();
  }
}
