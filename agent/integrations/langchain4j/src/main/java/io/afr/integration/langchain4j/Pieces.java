package io.afr.integration.langchain4j;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Recorder;
import io.afr.journal.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of an answer on their way to a handler. A handler's method for pieces with a context calls
 * the one for pieces without, unless it is overridden: the inner call is the same piece.
 */
final class Pieces {

  /** The handler that is being given a piece on this thread. */
  private static final ThreadLocal<@Nullable Object> receiving = new ThreadLocal<>();

  private Pieces() {}

  /**
   * Records a piece; the handler's body runs outside the call that it belongs to.
   *
   * @param handle what can stop the stream; null where the library offers none
   * @return what puts the thread back once the handler's body is done
   */
  static @Nullable Object begin(
      Object handler,
      Progress.@Nullable Channel channel,
      @Nullable String text,
      @Nullable Object handle) {
    Frame frame = receiving.get() == handler ? null : Recorder.attached(handler);
    if (frame == null) {
      return null;
    }
    if (channel != null && text != null) {
      frame.progress(channel, text);
    }
    if (handle != null) {
      Cancelling.know(handle, handler, frame);
    }
    Place place = new Place(receiving.get(), frame.resumeCaller());
    receiving.set(handler);
    return place;
  }

  static void end(@Nullable Object place) {
    if (place instanceof Place before) {
      before.restore();
    }
  }

  private record Place(@Nullable Object outer, Frame.Resumed resumed) {

    void restore() {
      resumed.close();
      if (outer == null) {
        receiving.remove();
      } else {
        receiving.set(outer);
      }
    }
  }
}
