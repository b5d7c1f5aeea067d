package io.afr.integration.adk;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import io.reactivex.rxjava3.core.Flowable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** An agent is asked to run, by a runner or another agent; it does when somebody subscribes. */
final class AgentAdvice {

  private AgentAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This BaseAgent agent,
      @Advice.Argument(0) InvocationContext parent,
      @Advice.Return @Nullable Flowable<Event> returned) {
    return AgentRun.lazily(agent, parent, returned);
  }
}
