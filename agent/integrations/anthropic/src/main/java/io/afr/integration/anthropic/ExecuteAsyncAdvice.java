package io.afr.integration.anthropic;

import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import io.afr.agent.wire.Sending;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A request sent from a thread of the SDK's, on behalf of whoever prepared it. */
final class ExecuteAsyncAdvice {

  private ExecuteAsyncAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object client, @Advice.Argument(0) HttpRequest request) {
    return Sending.begin(request, () -> AnthropicCall.begin(client, request));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CompletableFuture<HttpResponse> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Sending sending
        ? sending.returned(future, thrown, AnthropicCall::answered)
        : future;
  }
}
