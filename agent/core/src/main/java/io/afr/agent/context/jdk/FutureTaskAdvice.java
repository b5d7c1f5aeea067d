package io.afr.agent.context.jdk;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A submitted or scheduled task runs whose context nobody has claimed yet. A thread that was
 * waiting for its first task when the JDK was woven is still in the code as it was and does not
 * look; a caller that runs a rejected task itself does not either.
 */
final class FutureTaskAdvice {

  private FutureTaskAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object task) {
    return Submissions.enter(Submissions.claim(task));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object before) {
    Submissions.leave(before);
  }
}
