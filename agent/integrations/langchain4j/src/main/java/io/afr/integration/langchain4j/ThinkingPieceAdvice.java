package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.response.PartialThinking;
import io.afr.journal.Progress;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A handler gets a piece of what the model thinks (1.2 on). */
final class ThinkingPieceAdvice {

  private ThinkingPieceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler, @Advice.Argument(0) PartialThinking piece) {
    return Pieces.begin(handler, Progress.Channel.REASONING, piece.text(), null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Pieces.end(place);
  }
}
