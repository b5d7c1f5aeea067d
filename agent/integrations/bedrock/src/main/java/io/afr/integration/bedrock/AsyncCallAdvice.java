package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** A request whose answer comes in one piece, some time later. */
final class AsyncCallAdvice {

  private AsyncCallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object client, @Advice.Argument(0) @Nullable SdkRequest request) {
    return BedrockCall.begin(client, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CompletableFuture<Object> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Exchange exchange
        ? BedrockCall.returned(exchange, future, thrown)
        : future;
  }
}
