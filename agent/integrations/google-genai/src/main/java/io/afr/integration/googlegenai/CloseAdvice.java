package io.afr.integration.googlegenai;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The SDK closes an answer: it has read it, or the program has left a stream. */
final class CloseAdvice {

  private CloseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object response) {
    Exchange exchange = GoogleGenAiCall.of(response);
    if (exchange != null) {
      exchange.closing();
    }
    return exchange;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object entered) {
    if (entered instanceof Exchange exchange) {
      exchange.ended();
    }
  }
}
