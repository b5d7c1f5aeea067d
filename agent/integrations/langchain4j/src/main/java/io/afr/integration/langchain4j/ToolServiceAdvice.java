package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.afr.agent.record.Frame;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * The library executes a tool by a static method (1.4 and 1.5): the only place where tools that are
 * lambdas can be seen in those versions.
 */
final class ToolServiceAdvice {

  private ToolServiceAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.Argument(0) ToolExecutionRequest request,
      @Advice.Argument(1) Object executor,
      @Advice.Argument(2) @Nullable Object memoryId) {
    return Tool.begin(executor, request, memoryId);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable Object result,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (frame instanceof Frame open) {
      String text = result instanceof ToolExecutionResultMessage message ? message.text() : null;
      Tool.end(open, Tool.failure(thrown), text);
    }
  }
}
