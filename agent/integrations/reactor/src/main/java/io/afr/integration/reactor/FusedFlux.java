package io.afr.integration.reactor;

import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;

/**
 * As {@link RecordedFlux}, around a source from which its subscribers may take items themselves.
 */
final class FusedFlux<T> extends FluxOperator<T, T> implements Fuseable {

  private final Beginning<T> beginning;

  FusedFlux(Flux<T> source, Beginning<T> beginning) {
    super(source);
    this.beginning = beginning;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    beginning.subscribe(source::subscribe, subscriber);
  }
}
