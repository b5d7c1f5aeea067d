package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A request of a run failed, and with it the run. */
final class ServiceErrorAdvice {

  private ServiceErrorAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object handler) {
    return Continued.from(Run.of(handler));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object continued,
      @Advice.Argument(0) @Nullable Throwable error,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (continued instanceof Continued here) {
      here.leave();
      here.run().handlerEnds(thrown == null ? error : thrown);
    }
  }
}
