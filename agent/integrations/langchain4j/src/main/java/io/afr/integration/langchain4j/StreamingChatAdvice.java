package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A model answers piece by piece: {@code chat} with a request and a handler, and {@code doChat}.
 */
final class StreamingChatAdvice {

  private StreamingChatAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This StreamingChatModel model,
      @Advice.Argument(0) ChatRequest request,
      @Advice.Argument(1) @Nullable StreamingChatResponseHandler handler) {
    return Streaming.begin(model, request, handler);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Streaming.leave(frame, thrown);
  }
}
