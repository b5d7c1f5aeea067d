package io.afr.integration.coroutines;

import io.afr.agent.context.jdk.Submissions;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A task that waited is run, by whoever is at it. */
final class RunQueuedAdvice {

  private RunQueuedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object task) {
    return Submissions.enter(Submissions.claim(task));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object before) {
    Submissions.leave(before);
  }
}
