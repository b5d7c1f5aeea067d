package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A model answers at once: {@code chat} with a request, and {@code doChat}. */
final class ChatAdvice {

  private ChatAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatModel model, @Advice.Argument(0) ChatRequest request) {
    return Recorder.begin(
        FrameKind.LLM_CALL,
        model,
        () -> Chat.call(request, model.defaultRequestParameters(), model.provider(), false));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable ChatResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Chat.outcome(response));
  }
}
