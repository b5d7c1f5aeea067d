package io.afr.integration.openai;

import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The sending of an asynchronous request, during which the sending thread stands where the caller
 * of the SDK stood.
 *
 * @param exchange null if the request is none that is recorded
 * @param moved whether the thread has to be put back
 * @param before where to
 */
record AsyncCall(@Nullable Exchange exchange, boolean moved, @Nullable Context before) {

  static @Nullable AsyncCall begin(Object client, HttpRequest request) {
    Callers.Caller caller = Callers.take(request);
    if (caller == null) {
      Exchange exchange = Exchange.begin(client, request);
      return exchange == null ? null : new AsyncCall(exchange, false, null);
    }
    Context before = CurrentContext.set(caller.context());
    try {
      return new AsyncCall(Exchange.begin(client, request), true, before);
    } catch (Throwable thrown) {
      CurrentContext.set(before);
      throw thrown;
    }
  }

  /** What the method returns instead of its own future. */
  @Nullable CompletableFuture<HttpResponse> returned(
      @Nullable CompletableFuture<HttpResponse> future, @Nullable Throwable thrown) {
    try {
      if (exchange == null) {
        return future;
      }
      exchange.leave();
      if (thrown != null) {
        exchange.failed(thrown);
      }
      return future == null ? null : RecordedFuture.of(future, exchange);
    } finally {
      if (moved) {
        CurrentContext.set(before);
      }
    }
  }
}
