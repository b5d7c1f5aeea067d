package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.runner.Runner;
import com.google.adk.sessions.Session;
import io.reactivex.rxjava3.core.Flowable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A runner is asked to run its agent with a session that is at hand (0.3). */
final class RunOfSessionAdvice {

  private RunOfSessionAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Runner runner, @Advice.Argument(0) @Nullable Session session) {
    return session == null ? null : Turn.begin(runner, session.id());
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
