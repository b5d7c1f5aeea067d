package io.afr.integration.langgraph4j;

import net.bytebuddy.asm.Advice;

/** The program wants no more of a generator. */
final class CancelAdvice {

  private CancelAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object generator, @Advice.Return boolean cancelled) {
    GraphRun run = cancelled ? GraphRun.of(generator) : null;
    if (run != null) {
      run.cancel();
    }
  }
}
