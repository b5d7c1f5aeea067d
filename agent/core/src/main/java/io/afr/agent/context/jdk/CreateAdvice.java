package io.afr.agent.context.jdk;

import net.bytebuddy.asm.Advice;

/**
 * A fork/join task is made. Completion stages are fork/join tasks too, so that {@code thenApply(…)}
 * keeps the context of whoever wrote it and not of whoever completes the future.
 */
final class CreateAdvice {

  private CreateAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object task) {
    Submissions.created(task);
  }
}
