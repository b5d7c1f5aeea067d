package io.afr.integration.bedrock;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** A request whose answer the caller waits for. */
final class CallAdvice {

  private CallAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object client, @Advice.Argument(0) @Nullable SdkRequest request) {
    return BedrockCall.begin(client, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Object response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (entered instanceof Exchange exchange) {
      exchange.leave();
      BedrockCall.settled(exchange, response, thrown);
    }
  }
}
