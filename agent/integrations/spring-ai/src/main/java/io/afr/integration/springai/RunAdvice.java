package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.advisor.DefaultAroundAdvisorChain;

/** A chat client's request goes through its advisors. */
final class RunAdvice {

  private RunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This DefaultAroundAdvisorChain chain, @Advice.Argument(0) ChatClientRequest request) {
    return Chains.begin(chain)
        ? new Begun(Run.begin(chain, request, chain.getCallAdvisors()))
        : null;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.This Object chain,
      @Advice.Enter @Nullable Object begun,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (begun instanceof Begun run) {
      Chains.end(chain);
      Ending.close(run.frame(), thrown, Outcome::ok);
    }
  }

  /** The outermost call of a chain. */
  private record Begun(@Nullable Frame frame) {}
}
