package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A handler gets something else, such as a part of a tool call. What it does then, like starting
 * the tool, does not belong to the call that is still open.
 */
final class OtherPieceAdvice {

  private OtherPieceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object handler) {
    return Pieces.begin(handler, null, null, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Pieces.end(place);
  }
}
