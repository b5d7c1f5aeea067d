package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A run makes the handler of its next streamed request. */
final class HandlerMadeAdvice {

  private HandlerMadeAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object handler) {
    @Nullable Run run = Run.current();
    if (run != null) {
      run.handlerStarts(handler);
    }
  }
}
