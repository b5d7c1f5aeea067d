package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import io.afr.journal.Progress;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** As {@link ThinkingPieceAdvice}, with the handle that stops the stream (1.8 on). */
final class ThinkingPieceWithContextAdvice {

  private ThinkingPieceWithContextAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler,
      @Advice.Argument(0) PartialThinking piece,
      @Advice.Argument(1) @Nullable PartialThinkingContext context) {
    return Pieces.begin(
        handler,
        Progress.Channel.REASONING,
        piece.text(),
        context == null ? null : context.streamingHandle());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Pieces.end(place);
  }
}
