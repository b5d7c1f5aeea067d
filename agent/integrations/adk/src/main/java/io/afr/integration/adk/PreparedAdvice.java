package io.afr.integration.adk;

import com.google.adk.agents.InvocationContext;
import net.bytebuddy.asm.Advice;

/** An agent's flow is about to show a request to the callbacks before a model. */
final class PreparedAdvice {

  private PreparedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(
      @Advice.Argument(0) InvocationContext context, @Advice.Argument(1) Object builder) {
    Requests.prepared(builder, context);
  }
}
