package io.afr.integration.adk;

import com.google.adk.sessions.ListEventsResponse;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Single;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A session service is asked what was said in a session. */
final class ListEventsAdvice {

  private ListEventsAdvice() {}

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
      @Advice.Return @Nullable Single<ListEventsResponse> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call
        ? call.single(returned, thrown, () -> Items.of(ListEventsResponse::events))
        : returned;
  }
}
