package io.afr.integration.langchain4j;

import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A streamed run is complete, and the program will hear it next (1.6 on). What the program does
 * then, such as ending the JVM, is no longer part of the run.
 */
final class RunCompleteAdvice {

  private RunCompleteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter() {
    @Nullable Run run = Run.current();
    if (run != null) {
      run.end(Outcome.ok());
    }
  }
}
