package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose answer goes to a handler. The very handler that was passed in ends the call, whatever
 * the library wraps around it.
 */
final class Streaming {

  private Streaming() {}

  static @Nullable Object begin(
      StreamingChatModel model,
      ChatRequest request,
      @Nullable StreamingChatResponseHandler handler) {
    Frame frame =
        Recorder.begin(
            FrameKind.LLM_CALL,
            model,
            () -> Chat.call(request, model.defaultRequestParameters(), model.provider(), true));
    if (frame != null && handler != null) {
      Recorder.attach(handler, frame);
    }
    return frame;
  }

  /** The method is over; the answer may be there already, or still come. */
  static void leave(@Nullable Object frame, @Nullable Throwable thrown) {
    if (frame instanceof Frame open) {
      if (thrown == null) {
        open.leave();
      } else {
        open.close(Outcome.failed(thrown));
      }
    }
  }

  /**
   * The handler gets the last it will hear. The calls end before its body runs, which can already
   * make the next call, on this thread and inside the method that began this one.
   *
   * @return what puts the thread back once the body is done
   */
  static @Nullable Object end(Object handler, Supplier<Outcome> outcome) {
    Frame outermost = null;
    for (Frame frame : Recorder.detachCall(handler)) {
      Ending.end(frame, outcome);
      outermost = frame;
    }
    return outermost == null ? null : outermost.resumeCaller();
  }

  static void resumed(@Nullable Object place) {
    if (place instanceof Frame.Resumed resumed) {
      resumed.close();
    }
  }
}
