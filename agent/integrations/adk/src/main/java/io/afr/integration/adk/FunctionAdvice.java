package io.afr.integration.adk;

import io.afr.agent.record.Swallowed;
import java.lang.reflect.InvocationTargetException;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The library calls a tool's method, after it has put its arguments together. */
final class FunctionAdvice {

  private FunctionAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Thrown @Nullable Throwable thrown) {
    if (thrown instanceof InvocationTargetException failed && failed.getCause() != null) {
      Swallowed.put(failed.getCause());
    } else if (thrown != null) {
      Swallowed.put(thrown);
    }
  }
}
