package io.afr.integration.reactor;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;

/** A Flux of which every subscription is a call. */
final class RecordedFlux<T> extends FluxOperator<T, T> {

  private final Beginning<T> beginning;

  RecordedFlux(Flux<T> source, Beginning<T> beginning) {
    super(source);
    this.beginning = beginning;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    beginning.subscribe(source::subscribe, subscriber);
  }
}
