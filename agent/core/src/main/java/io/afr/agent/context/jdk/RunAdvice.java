package io.afr.agent.context.jdk;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A fork/join task runs ({@code doExec}) or a completion stage fires ({@code tryFire}). */
final class RunAdvice {

  /** Stands for "the thread was in no context", which has to be told from "nothing changed". */
  private static final Object none = new Object();

  private RunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object task) {
    Context context = Submissions.of(task);
    if (context == null || context == CurrentContext.get()) {
      return null;
    }
    Context before = CurrentContext.set(context);
    return before == null ? none : before;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object before) {
    if (before != null) {
      CurrentContext.set(before == none ? null : (Context) before);
    }
  }
}
