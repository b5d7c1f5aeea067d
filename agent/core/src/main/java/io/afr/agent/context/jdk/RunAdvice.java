package io.afr.agent.context.jdk;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A fork/join task runs ({@code doExec}) or a completion stage fires ({@code tryFire}). */
final class RunAdvice {

  private RunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object task) {
    return Submissions.enter(Submissions.of(task));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object before) {
    Submissions.leave(before);
  }
}
