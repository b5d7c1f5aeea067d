package io.afr.agent.context.jdk;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A pool's thread starts, often with a first task. What it inherited belongs to whoever made the
 * pool grow.
 */
final class WorkerRunAdvice {

  private WorkerRunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.FieldValue("firstTask") @Nullable Object task) {
    Submissions.startQueued(task);
  }
}
