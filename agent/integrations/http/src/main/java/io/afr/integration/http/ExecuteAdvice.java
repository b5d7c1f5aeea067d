package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import net.bytebuddy.asm.Advice;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** Apache's client sends a request. It returns when the answer begins to arrive. */
final class ExecuteAdvice {

  private ExecuteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object client, @Advice.Argument(1) ClassicHttpRequest request) {
    return HttpClient5Call.begin(client, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable CloseableHttpResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(entered instanceof Exchange exchange)) {
      return;
    }
    exchange.leave();
    if (thrown != null) {
      exchange.failed(thrown);
    } else if (response != null) {
      HttpClient5Call.answered(exchange, response);
    }
  }
}
