package io.afr.integration.googlegenai;

import com.google.genai.HttpApiClient;
import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.Sending;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A request whose answer arrives on a thread of the HTTP client's. */
final class AsyncRequestAdvice {

  private AsyncRequestAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This HttpApiClient client,
      @Advice.Argument(0) String method,
      @Advice.Argument(1) String path,
      @Advice.Argument(2) String json) {
    Exchange exchange = GoogleGenAiCall.begin(client, method, path, json);
    return exchange == null ? null : new Sending(exchange, false, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CompletableFuture<Object> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Sending sending
        ? sending.returned(future, thrown, GoogleGenAiCall::answered)
        : future;
  }
}
