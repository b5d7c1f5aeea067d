package io.afr.integration.coroutines;

import io.afr.agent.context.jdk.Submissions;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A task waits until one that runs before it is done. */
final class QueueAdvice {

  private QueueAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.Argument(1) @Nullable Object task) {
    Submissions.submitted(task);
  }
}
