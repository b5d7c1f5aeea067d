package io.afr.integration.langchain4j;

import io.afr.agent.record.Swallowed;
import java.lang.reflect.InvocationTargetException;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The library's own executor calls the tool's method. */
final class ToolMethodAdvice {

  private ToolMethodAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Thrown @Nullable Throwable thrown) {
    if (thrown instanceof InvocationTargetException failed && failed.getCause() != null) {
      Swallowed.put(failed.getCause());
    }
  }
}
