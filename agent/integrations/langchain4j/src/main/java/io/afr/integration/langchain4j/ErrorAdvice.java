package io.afr.integration.langchain4j;

import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A handler hears that there will be no answer, or no more of it. */
final class ErrorAdvice {

  private ErrorAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object handler, @Advice.Argument(0) @Nullable Throwable error) {
    return Streaming.end(
        handler, () -> error == null ? Outcome.failed("unknown", null) : Outcome.failed(error));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object place) {
    Streaming.resumed(place);
  }
}
