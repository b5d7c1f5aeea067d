package io.afr.integration.langchain4j;

import dev.langchain4j.agentic.internal.PlannerBasedInvocationHandler;
import io.afr.agent.record.Call;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import java.lang.reflect.Method;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A program calls an agentic system: a sequence, a loop, a supervisor. One inside another is
 * invoked like any agent.
 */
final class AgenticSystemAdvice {

  private AgenticSystemAdvice() {}

  /**
   * @param scope that of the system around it; null for the outermost
   */
  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This PlannerBasedInvocationHandler system,
      @Advice.FieldValue("agenticScope") @Nullable Object scope,
      @Advice.Argument(1) Method method,
      @Advice.Argument(2) Object @Nullable [] args) {
    return scope != null
        ? null
        : Recorder.begin(
            FrameKind.RUN,
            system,
            () ->
                Call.run(LangChain4jIntegration.NAME, system.name())
                    .with(Attribute.METHOD, method.getName())
                    .session(Sessions.named(Service.memoryId(method, args))));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable Object result,
      @Advice.Thrown @Nullable Throwable thrown) {
    AgentResult.close(frame, result, thrown);
  }
}
