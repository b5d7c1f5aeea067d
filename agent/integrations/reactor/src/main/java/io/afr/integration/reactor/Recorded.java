package io.afr.integration.reactor;

import io.afr.agent.context.CurrentContext;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Fuseable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishers of which every subscription is a call: nothing happens before somebody subscribes, and
 * whoever subscribes twice calls twice.
 *
 * <p>Subscribers notice nothing: the same signals on the same threads, the same demand, fusion and
 * context, and cancelling reaches the source.
 */
public final class Recorded {

  private Recorded() {}

  /**
   * A Flux to be returned instead of the source.
   *
   * @param begin asked at each subscription, on its thread; null if nothing is recorded
   */
  public static <T> Flux<T> flux(
      Flux<T> source, Supplier<? extends @Nullable Subscribed<T>> begin) {
    Beginning<T> beginning = new Beginning<>(begin, CurrentContext.get(), false);
    return source instanceof Fuseable
        ? new FusedFlux<>(source, beginning)
        : new RecordedFlux<>(source, beginning);
  }

  /** As {@link #flux}: a Mono to be returned instead of the source. */
  public static <T> Mono<T> mono(
      Mono<T> source, Supplier<? extends @Nullable Subscribed<T>> begin) {
    Beginning<T> beginning = new Beginning<>(begin, CurrentContext.get(), true);
    return source instanceof Fuseable
        ? new FusedMono<>(source, beginning)
        : new RecordedMono<>(source, beginning);
  }

  /**
   * A Mono whose subscriptions are a single frame each.
   *
   * @param begin as {@code Recorder.begin} does, or nothing at all
   * @param outcome of what arrived; of null if nothing did
   */
  public static <T> Mono<T> mono(
      Mono<T> source,
      Supplier<? extends @Nullable Frame> begin,
      Function<@Nullable T, Outcome> outcome) {
    return mono(
        source,
        () -> {
          Frame frame = begin.get();
          return frame == null ? null : new OneCall<>(frame, outcome);
        });
  }
}
