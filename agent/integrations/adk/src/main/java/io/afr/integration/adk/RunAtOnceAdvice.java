package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.runner.Runner;
import io.reactivex.rxjava3.core.Flowable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A runner is asked to run its agent, and looks its session up before anybody subscribes (0.3). */
final class RunAtOnceAdvice {

  private RunAtOnceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Runner runner, @Advice.Argument(1) @Nullable String session) {
    return Turn.begin(runner, session);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Flowable<Event> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered turn
        ? turn.flowable(returned, thrown, RunAnswer::new)
        : returned;
  }
}
