package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;

/** An AI service makes a token stream, which it may wrap into another kind of stream. */
final class TokenStreamAdvice {

  private TokenStreamAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object stream) {
    Run.carry(stream, Run.current());
  }
}
