package io.afr.integration.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.tool.ToolCallback;

/** A tool is called, with or without a context. */
final class ToolAdvice {

  private ToolAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ToolCallback tool, @Advice.Argument(0) @Nullable String arguments) {
    return Tool.begin(tool, arguments);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable String result,
      @Advice.Thrown @Nullable Throwable thrown) {
    Tool.end(frame, result, thrown);
  }
}
