package io.afr.integration.adk;

import com.google.adk.sessions.Session;
import io.reactivex.rxjava3.core.Single;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A session service creates a session. */
final class CreateSessionAdvice {

  private CreateSessionAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service,
      @Advice.Argument(2) @Nullable Map<?, ?> state,
      @Advice.Argument(3) @Nullable String session) {
    return Creation.begin(service, state, session);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Single<Session> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (entered instanceof Creation creation) {
      return creation.single(returned, thrown);
    }
    return entered instanceof Entered call ? call.single(returned, thrown, Items::none) : returned;
  }
}
