package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Swallowed;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A tool is executed with a memory id: by versions before 1.6, and directly by the program. */
final class ToolAdvice {

  private ToolAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object executor,
      @Advice.Argument(0) ToolExecutionRequest request,
      @Advice.Argument(1) @Nullable Object memoryId) {
    return Tool.begin(executor, request, memoryId);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable String result,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (frame instanceof Frame open) {
      Tool.end(open, Tool.failure(thrown), result);
    } else if (thrown != null) {
      // Inside the call that is recorded, which may make text of it.
      Swallowed.put(thrown);
    }
  }
}
