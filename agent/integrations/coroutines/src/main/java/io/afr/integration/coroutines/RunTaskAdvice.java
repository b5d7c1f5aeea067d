package io.afr.integration.coroutines;

import io.afr.agent.context.jdk.Submissions;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A thread of the scheduler's runs a task. */
final class RunTaskAdvice {

  private RunTaskAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.Argument(0) @Nullable Object task) {
    Submissions.startQueued(task);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit() {
    Submissions.startQueued(null);
  }
}
