package io.afr.integration.langgraph4j;

import io.afr.agent.record.Call;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/**
 * One of several nodes that run at the same time, on a thread of an executor if the program has
 * given one. For the library they are one node together.
 */
final class BranchAdvice {

  private BranchAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.Argument(0) Object action) {
    String nodeId = Nodes.of(action);
    return nodeId == null
        ? null
        : Recorder.begin(
            FrameKind.RUN, action, () -> Call.run(LangGraph4jIntegration.NAME, nodeId));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable CompletableFuture<?> exit(
      @Advice.Enter @Nullable Object node,
      @Advice.Return @Nullable CompletableFuture<?> result,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(node instanceof Frame begun)) {
      return result;
    }
    begun.leave();
    if (thrown != null || result == null) {
      end(begun, thrown);
      return result;
    }
    return result.whenComplete((state, failure) -> end(begun, failure));
  }

  private static void end(Frame node, @Nullable Throwable failure) {
    node.end(failure == null ? Outcome.ok() : Outcome.failed(cause(failure)));
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
