package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;

/** The program stops a stream (1.8 on). Woven by name, so that nothing here needs that version. */
final class CancelAdvice {

  private CancelAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.This Object handle) {
    Cancelling.cancel(handle);
  }
}
