package io.afr.integration.anthropic;

import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A request sent on the caller's thread. It returns when the answer begins to arrive. */
final class ExecuteAdvice {

  private ExecuteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object client, @Advice.Argument(0) HttpRequest request) {
    return AnthropicCall.begin(client, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable HttpResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(entered instanceof Exchange exchange)) {
      return response;
    }
    exchange.leave();
    if (thrown != null) {
      exchange.failed(thrown);
    }
    return response == null ? null : AnthropicCall.answered(exchange, response);
  }
}
