package io.afr.integration.googlegenai;

import com.google.genai.HttpApiClient;
import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A request sent on the caller's thread. It returns when the answer begins to arrive. */
final class RequestAdvice {

  private RequestAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This HttpApiClient client,
      @Advice.Argument(0) String method,
      @Advice.Argument(1) String path,
      @Advice.Argument(2) String json) {
    return GoogleGenAiCall.begin(client, method, path, json);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Object response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(entered instanceof Exchange exchange)) {
      return;
    }
    exchange.leave();
    if (thrown != null) {
      exchange.failed(thrown);
    } else if (response != null) {
      GoogleGenAiCall.answered(exchange, response);
    }
  }
}
