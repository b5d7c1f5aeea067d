package io.afr.integration.adk;

import com.google.adk.sessions.Session;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Maybe;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A session service is asked for a session and what was said in it. */
final class GetSessionAdvice {

  private GetSessionAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service, @Advice.Argument(2) @Nullable String session) {
    return Entered.begin(
        FrameKind.MEMORY_OP,
        service,
        Runs.turn(session),
        () -> Memory.ofSession(service, "get", session));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Maybe<Session> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call
        ? call.maybe(returned, thrown, () -> Items.of(Session::events))
        : returned;
  }
}
