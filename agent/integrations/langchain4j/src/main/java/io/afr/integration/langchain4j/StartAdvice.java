package io.afr.integration.langchain4j;

import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A token stream starts, on whatever thread: its run goes on. */
final class StartAdvice {

  private StartAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object stream) {
    return Continued.from(Run.of(stream));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object continued, @Advice.Thrown @Nullable Throwable thrown) {
    if (continued instanceof Continued here) {
      here.leave();
      if (thrown != null) {
        here.run().end(Outcome.failed(thrown));
      }
    }
  }
}
