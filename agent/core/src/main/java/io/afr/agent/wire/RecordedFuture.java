package io.afr.agent.wire;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The future that the program gets instead of the library's own.
 *
 * <p>It is completed after the answer was recorded. Merely watching the library's own would be too
 * late: what depends on a future runs last come, first served.
 *
 * @param <T> what it is completed with
 */
public final class RecordedFuture<T> extends CompletableFuture<T> {

  private final CompletableFuture<T> source;

  private RecordedFuture(CompletableFuture<T> source) {
    this.source = source;
  }

  /**
   * A future that completes when and as another one does.
   *
   * @param answered records the value and says what stands for it; not called with null
   * @param failed records that there is none
   */
  public static <T> CompletableFuture<T> of(
      CompletableFuture<T> source, UnaryOperator<T> answered, Consumer<Throwable> failed) {
    RecordedFuture<T> future = new RecordedFuture<>(source);
    CompletableFuture<?> unused =
        source.whenComplete(
            (value, thrown) -> {
              if (thrown == null) {
                future.complete(recorded(value, answered));
              } else {
                Exchange.guarded(() -> failed.accept(thrown));
                future.completeExceptionally(thrown);
              }
            });
    return future;
  }

  /**
   * A future that completes when and as another one does.
   *
   * @param settled records the value, which may be null, or what was thrown
   */
  public static <T> CompletableFuture<T> settled(
      CompletableFuture<T> source, BiConsumer<@Nullable Object, @Nullable Throwable> settled) {
    RecordedFuture<T> future = new RecordedFuture<>(source);
    CompletableFuture<?> unused =
        source.whenComplete(
            (value, thrown) -> {
              Exchange.guarded(() -> settled.accept(value, thrown));
              if (thrown == null) {
                future.complete(value);
              } else {
                future.completeExceptionally(thrown);
              }
            });
    return future;
  }

  private static <T> @Nullable T recorded(@Nullable T value, UnaryOperator<T> answered) {
    if (value == null) {
      return null;
    }
    try {
      return answered.apply(value);
    } catch (Throwable thrown) {
      Exchange.tell(thrown);
      return value;
    }
  }

  /** Whoever gives up on the answer (a timeout, say) had the library's own future in hand. */
  @Override
  public boolean completeExceptionally(Throwable thrown) {
    boolean first = source.completeExceptionally(thrown);
    return super.completeExceptionally(thrown) || first;
  }

  @Override
  public boolean complete(@Nullable T value) {
    boolean first = source.complete(value);
    return super.complete(value) || first;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    source.cancel(mayInterruptIfRunning);
    return super.cancel(mayInterruptIfRunning);
  }
}
