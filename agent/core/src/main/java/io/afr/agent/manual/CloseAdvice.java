package io.afr.agent.manual;

import net.bytebuddy.asm.Advice;

/** The program closes a scope. */
final class CloseAdvice {

  private CloseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.This Object scope) {
    Scopes.close(scope);
  }
}
