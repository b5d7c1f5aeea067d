package io.afr.integration.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolExecutionResult;

/** The tools that an answer asks for are executed. */
final class ExecuteToolsAdvice {

  private ExecuteToolsAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) Prompt prompt, @Advice.Argument(1) ChatResponse response) {
    return Cut.begin(prompt, response);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object cut, @Advice.Return @Nullable ToolExecutionResult result) {
    if (cut instanceof Cut begun) {
      begun.end(result);
    }
  }
}
