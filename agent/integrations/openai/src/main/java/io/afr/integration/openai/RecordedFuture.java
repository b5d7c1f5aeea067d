package io.afr.integration.openai;

import com.openai.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future that the SDK gets instead of its client's own.
 *
 * <p>It is completed after the answer was recorded. Merely watching the client's own would be too
 * late: what depends on a future runs last come, first served.
 */
final class RecordedFuture extends CompletableFuture<HttpResponse> {

  private final CompletableFuture<HttpResponse> source;

  private RecordedFuture(CompletableFuture<HttpResponse> source) {
    this.source = source;
  }

  static RecordedFuture of(CompletableFuture<HttpResponse> source, Exchange exchange) {
    RecordedFuture future = new RecordedFuture(source);
    CompletableFuture<?> unused =
        source.whenComplete((response, thrown) -> future.settle(response, thrown, exchange));
    return future;
  }

  private void settle(
      @Nullable HttpResponse response, @Nullable Throwable thrown, Exchange exchange) {
    if (thrown != null) {
      Exchange.guarded(() -> exchange.failed(thrown));
      completeExceptionally(thrown);
    } else {
      HttpResponse[] answer = {response};
      if (response != null) {
        Exchange.guarded(() -> answer[0] = exchange.answered(response));
      }
      complete(answer[0]);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    source.cancel(mayInterruptIfRunning);
    return super.cancel(mayInterruptIfRunning);
  }
}
