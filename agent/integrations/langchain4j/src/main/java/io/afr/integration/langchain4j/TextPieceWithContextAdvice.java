package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import io.afr.journal.Progress;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A handler gets a piece of text with the handle that stops the stream (1.8 on). */
final class TextPieceWithContextAdvice {

  private TextPieceWithContextAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler,
      @Advice.Argument(0) PartialResponse piece,
      @Advice.Argument(1) @Nullable PartialResponseContext context) {
    return Pieces.begin(
        handler,
        Progress.Channel.TEXT,
        piece.text(),
        context == null ? null : context.streamingHandle());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Pieces.end(place);
  }
}
