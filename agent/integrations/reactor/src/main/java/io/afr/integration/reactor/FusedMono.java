package io.afr.integration.reactor;

import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * As {@link RecordedMono}, around a source from which its subscribers may take items themselves.
 */
final class FusedMono<T> extends MonoOperator<T, T> implements Fuseable {

  private final Beginning<T> beginning;

  FusedMono(Mono<T> source, Beginning<T> beginning) {
    super(source);
    this.beginning = beginning;
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> subscriber) {
    beginning.subscribe(source::subscribe, subscriber);
  }
}
