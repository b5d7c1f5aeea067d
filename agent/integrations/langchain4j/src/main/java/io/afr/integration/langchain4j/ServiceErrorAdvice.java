package io.afr.integration.langchain4j;

import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A request of a run failed, and with it the run, before the program hears of it. */
final class ServiceErrorAdvice {

  private ServiceErrorAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(@Advice.This Object handler, @Advice.Argument(0) @Nullable Throwable error) {
    Run run = Run.of(handler);
    if (run != null) {
      run.end(error == null ? Outcome.ok() : Outcome.failed(error));
    }
  }
}
