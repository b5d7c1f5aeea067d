package io.afr.agent.context.jdk;

import net.bytebuddy.asm.Advice;

/** A task goes to a thread pool: {@code execute}, and {@code delayedExecute} of scheduled pools. */
final class ExecuteAdvice {

  private ExecuteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.Argument(0) Object task) {
    Submissions.submitted(task);
  }
}
