package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** Converse, answered in pieces: the program's handler is told through one of ours. */
final class ConverseStreamAdvice {

  private ConverseStreamAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToArguments(
      @Advice.AssignReturned.ToArguments.ToArgument(value = 1, typing = Assigner.Typing.DYNAMIC))
  static @Nullable Object enter(
      @Advice.This Object client,
      @Advice.Argument(0) @Nullable ConverseStreamRequest request,
      @Advice.Argument(1) @Nullable ConverseStreamResponseHandler handler) {
    if (handler == null) {
      return null;
    }
    Exchange exchange = BedrockCall.begin(client, request);
    return exchange == null ? null : new RecordedConverse(handler, exchange);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CompletableFuture<Object> future,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof RecordedConverse recorded
        ? BedrockCall.returned(recorded.exchange(), future, thrown)
        : future;
  }
}
