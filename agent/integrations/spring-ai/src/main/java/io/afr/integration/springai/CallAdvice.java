package io.afr.integration.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** A model answers at once. */
final class CallAdvice {

  private CallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This ChatModel model, @Advice.Argument(0) Prompt prompt) {
    return Loop.begin(model, prompt);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object loop,
      @Advice.Return @Nullable ChatResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (loop instanceof Loop begun) {
      begun.end(thrown, () -> response);
    }
  }
}
