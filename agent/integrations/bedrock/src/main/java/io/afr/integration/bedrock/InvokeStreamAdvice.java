package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/** A model's own form, answered in pieces: the program's handler is told through one of ours. */
final class InvokeStreamAdvice {

  private InvokeStreamAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToArguments(
      @Advice.AssignReturned.ToArguments.ToArgument(value = 1, typing = Assigner.Typing.DYNAMIC))
  static @Nullable Object enter(
      @Advice.This Object client,
      @Advice.Argument(0) @Nullable InvokeModelWithResponseStreamRequest request,
      @Advice.Argument(1) @Nullable InvokeModelWithResponseStreamResponseHandler handler) {
    if (handler == null) {
      return null;
    }
    Exchange exchange = BedrockCall.begin(client, request);
    return exchange == null ? null : new RecordedInvoke(handler, exchange);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CompletableFuture<Object> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof RecordedInvoke recorded
        ? BedrockCall.returned(recorded.exchange(), future, thrown)
        : future;
  }
}
