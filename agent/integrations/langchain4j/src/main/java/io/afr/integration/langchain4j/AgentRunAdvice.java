package io.afr.integration.langchain4j;

import dev.langchain4j.agentic.internal.AgentInvoker;
import dev.langchain4j.agentic.scope.DefaultAgenticScope;
import io.afr.agent.record.Call;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** An agentic system invokes one of its agents, on whatever thread; that may be a system itself. */
final class AgentRunAdvice {

  private AgentRunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This AgentInvoker agent, @Advice.Argument(0) @Nullable DefaultAgenticScope scope) {
    return Recorder.begin(
        FrameKind.RUN,
        agent,
        () ->
            Call.run(LangChain4jIntegration.NAME, agent.name())
                .session(scope == null ? null : Sessions.named(scope.memoryId()))
                .sessionOf(scope));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable Object result,
      @Advice.Thrown @Nullable Throwable thrown) {
    AgentResult.close(frame, result, thrown);
  }
}
