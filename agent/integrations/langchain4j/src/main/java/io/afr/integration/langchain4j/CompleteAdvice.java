package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A handler gets the complete answer. */
final class CompleteAdvice {

  private CompleteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler, @Advice.Argument(0) @Nullable ChatResponse response) {
    return Streaming.end(handler, () -> Chat.outcome(response));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Streaming.resumed(place);
  }
}
