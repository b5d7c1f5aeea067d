package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.sessions.Session;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A session service is given an event. One that is a piece of another is not remembered. */
final class AppendEventAdvice {

  private AppendEventAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service,
      @Advice.Argument(0) Session session,
      @Advice.Argument(1) Event event) {
    return event.partial().orElse(false)
        ? null
        : Entered.begin(
            FrameKind.MEMORY_OP,
            service,
            Runs.turn(session.id()),
            () -> Memory.add(service, session, List.of(event)));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Single<Event> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call ? call.single(returned, thrown, Items::none) : returned;
  }
}
