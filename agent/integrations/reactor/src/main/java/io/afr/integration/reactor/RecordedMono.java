package io.afr.integration.reactor;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/** A Mono of which every subscription is a call. */
final class RecordedMono<T> extends MonoOperator<T, T> {

  private final Beginning<T> beginning;

  RecordedMono(Mono<T> source, Beginning<T> beginning) {
    super(source);
    this.beginning = beginning;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    beginning.subscribe(source::subscribe, subscriber);
  }
}
