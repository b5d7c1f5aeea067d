package io.afr.integration.langchain4j;

import dev.langchain4j.agentic.agent.AgentInvocationHandler;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** An agent that is an AI service is called through its proxy: the service is that agent. */
final class AgentCallAdvice {

  private AgentCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This AgentInvocationHandler agent) {
    return new Outer(AgentNames.enter(agent.type(), agent.name()));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object outer) {
    if (outer instanceof Outer before) {
      AgentNames.restore(before.name());
    }
  }

  private record Outer(@Nullable AgentNames name) {}
}
