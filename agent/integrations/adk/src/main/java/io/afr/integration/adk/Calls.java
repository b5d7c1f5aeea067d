package io.afr.integration.adk;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that subscriptions to what a method returned make. One that began with the method is
 * the first subscription's; every other begins with its own.
 */
final class Calls<T> {

  private final AtomicReference<@Nullable Watched<T>> begun;
  private final Supplier<@Nullable Watched<T>> begin;

  private Calls(@Nullable Watched<T> begun, Supplier<@Nullable Watched<T>> begin) {
    this.begun = new AtomicReference<>(begun);
    this.begin = begin;
  }

  /** Nothing is done before somebody subscribes. */
  static <T> Calls<T> lazily(Supplier<@Nullable Watched<T>> begin) {
    return new Calls<>(null, begin);
  }

  /** The method itself has begun the first call. */
  static <T> Calls<T> from(Watched<T> begun, Supplier<@Nullable Watched<T>> begin) {
    return new Calls<>(begun, begin);
  }

  /** The call that began with the method is abandoned with what it returned. */
  void carriedBy(Object returned) {
    Watched<T> first = begun.get();
    if (first != null) {
      first.carriedBy(returned);
    }
  }

  /**
   * Somebody subscribes.
   *
   * @param returned what the method returned
   * @return null if nothing is recorded
   */
  @Nullable Watched<T> next(Object returned) {
    Watched<T> first = begun.getAndSet(null);
    if (first == null) {
      return Aside.orNull(begin);
    }
    first.droppedBy(returned);
    return first;
  }
}
