package io.afr.integration.adk;

import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Completable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A session service forgets a session. */
final class DeleteSessionAdvice {

  private DeleteSessionAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service, @Advice.Argument(2) @Nullable String session) {
    return Entered.begin(
        FrameKind.MEMORY_OP,
        service,
        Runs.turn(session),
        () -> Memory.ofSession(service, "delete", session));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Completable returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call
        ? call.completable(returned, thrown, Items::none)
        : returned;
  }
}
