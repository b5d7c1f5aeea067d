package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.runner.Runner;
import io.reactivex.rxjava3.core.Flowable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A runner is asked to run its agent, which it does when somebody subscribes (1.0 on). */
final class RunAdvice {

  private RunAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Runner runner,
      @Advice.Argument(1) @Nullable String session,
      @Advice.Return @Nullable Flowable<Event> returned) {
    return Turn.lazily(runner, session, returned);
  }
}
