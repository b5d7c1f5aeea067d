package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A run has an answer: the last one, or one that asks for tools, which are then executed here. */
final class ServiceCompleteAdvice {

  private ServiceCompleteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object handler) {
    return Continued.from(Run.of(handler));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object continued, @Advice.Thrown @Nullable Throwable thrown) {
    if (continued instanceof Continued here) {
      here.leave();
      here.run().handlerEnds(thrown);
    }
  }
}
