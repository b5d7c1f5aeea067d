package io.afr.agent.manual;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** The program opens a scope. */
final class SessionAdvice {

  private SessionAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(
      @Advice.Argument(0) @Nullable String session,
      @Advice.Argument(1) @Nullable String agent,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object scope) {
    Scopes.open(scope, session, agent);
  }
}
