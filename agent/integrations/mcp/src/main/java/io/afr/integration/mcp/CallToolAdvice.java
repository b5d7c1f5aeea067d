package io.afr.integration.mcp;

import io.afr.agent.record.Recorder;
import io.afr.integration.reactor.Recorded;
import io.afr.journal.FrameKind;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A client is to call a tool, each time somebody subscribes to what comes back. */
final class CallToolAdvice {

  private CallToolAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Argument(0) @Nullable CallToolRequest request,
      @Advice.Return @Nullable Mono<CallToolResult> result) {
    return request == null || result == null
        ? result
        : Recorded.mono(
            result,
            () -> Recorder.begin(FrameKind.TOOL, request, () -> ToolCall.of(request)),
            ToolCall::outcome);
  }
}
