package io.afr.agent.context.jdk;

import io.afr.agent.context.CurrentContext;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A pool's thread is done with one task and fetches the next, which it runs as soon as it has it.
 */
final class NextTaskAdvice {

  private NextTaskAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter() {
    CurrentContext.set(null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Return @Nullable Object task) {
    Submissions.startQueued(task);
  }
}
