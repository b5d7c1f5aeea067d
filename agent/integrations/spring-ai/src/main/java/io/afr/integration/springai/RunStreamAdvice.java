package io.afr.integration.springai;

import io.afr.integration.reactor.Recorded;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.DefaultAroundAdvisorChain;
import reactor.core.publisher.Flux;

/** A chat client's streamed request goes through its advisors. */
final class RunStreamAdvice {

  private RunStreamAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This DefaultAroundAdvisorChain chain,
      @Advice.Argument(0) ChatClientRequest request,
      @Advice.Return @Nullable Flux<ChatClientResponse> answer) {
    return answer != null && Chains.begin(chain)
        ? Recorded.flux(answer, () -> RunStream.begin(chain, request, chain.getStreamAdvisors()))
        : answer;
  }
}
