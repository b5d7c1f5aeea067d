package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** As {@link StreamingChatAdvice}, for the overload with options before the handler (1.19). */
final class StreamingChatWithOptionsAdvice {

  private StreamingChatWithOptionsAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This StreamingChatModel model,
      @Advice.Argument(0) ChatRequest request,
      @Advice.Argument(2) @Nullable StreamingChatResponseHandler handler) {
    return Streaming.begin(model, request, handler);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Streaming.leave(frame, thrown);
  }
}
