package io.afr.integration.coroutines;

import io.afr.agent.context.jdk.Submissions;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The scheduler makes a task of what it is given, on the thread that gives it. */
final class CreateTaskAdvice {

  private CreateTaskAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.Return @Nullable Object task) {
    Submissions.submitted(task);
  }
}
