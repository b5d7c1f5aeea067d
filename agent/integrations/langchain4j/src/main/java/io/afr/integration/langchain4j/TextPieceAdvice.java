package io.afr.integration.langchain4j;

import io.afr.journal.Progress;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A handler gets a piece of text. */
final class TextPieceAdvice {

  private TextPieceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler, @Advice.Argument(0) @Nullable String text) {
    return Pieces.begin(handler, Progress.Channel.TEXT, text, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Pieces.end(place);
  }
}
