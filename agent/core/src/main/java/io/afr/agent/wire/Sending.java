package io.afr.agent.wire;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sending of an asynchronous request, during which the sending thread stands where the caller
 * of the SDK stood.
 *
 * @param exchange null if the request is none that is recorded
 * @param moved whether the thread has to be put back
 * @param before where to
 */
public record Sending(@Nullable Exchange exchange, boolean moved, @Nullable Context before) {

  /**
   * Begins to send.
   *
   * @param request the object by which {@link Callers} knows who prepared it
   * @param begin begins to record it; null if it is none that is recorded
   */
  public static @Nullable Sending begin(Object request, Supplier<@Nullable Exchange> begin) {
    Callers.Caller caller = Callers.take(request);
    if (caller == null) {
      Exchange exchange = begin.get();
      return exchange == null ? null : new Sending(exchange, false, null);
    }
    Context before = CurrentContext.set(caller.context());
    try {
      return new Sending(begin.get(), true, before);
    } catch (Throwable thrown) {
      CurrentContext.set(before);
      throw thrown;
    }
  }

  /**
   * What the method returns instead of its own future.
   *
   * @param answered what the program gets instead of the answer
   */
  public <T> @Nullable CompletableFuture<T> returned(
      @Nullable CompletableFuture<T> future,
      @Nullable Throwable thrown,
      BiFunction<Exchange, T, T> answered) {
    try {
      Exchange begun = exchange;
      if (begun == null) {
        return future;
      }
      begun.leave();
      if (thrown != null) {
        begun.failed(thrown);
      }
      return future == null
          ? null
          : RecordedFuture.of(future, value -> answered.apply(begun, value), begun::failed);
    } finally {
      if (moved) {
        CurrentContext.set(before);
      }
    }
  }
}
