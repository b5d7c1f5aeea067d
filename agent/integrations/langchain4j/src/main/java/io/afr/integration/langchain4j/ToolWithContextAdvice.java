package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.journal.PartName;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A tool is executed with what is known of the invocation (1.6 on). */
final class ToolWithContextAdvice {

  private ToolWithContextAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object executor,
      @Advice.Argument(0) ToolExecutionRequest request,
      @Advice.Argument(1) @Nullable InvocationContext context) {
    return Tool.begin(executor, request, context == null ? null : context.chatMemoryId());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable ToolExecutionResult result,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (frame instanceof Frame open) {
      Throwable failure = Tool.failure(thrown);
      Ending.close(open, () -> outcome(result, failure));
    }
  }

  private static Outcome outcome(
      @Nullable ToolExecutionResult result, @Nullable Throwable failure) {
    if (failure != null) {
      return Outcome.failed(failure).part(PartName.RESULT, ToolResult.of(result));
    }
    if (result != null && result.isError()) {
      return Outcome.failed("tool_error", ToolResult.text(result))
          .part(PartName.RESULT, ToolResult.of(result));
    }
    return Outcome.ok().part(PartName.RESULT, ToolResult.of(result));
  }
}
