package io.afr.integration.reactor;

import io.afr.agent.record.Frame;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Fuseable;
import reactor.core.Scannable;
import reactor.util.context.Context;

/** Passes signals on, after it has reported them. */
final class RecordedSubscriber<T> implements Fuseable.ConditionalSubscriber<T>, Scannable {

  private final CoreSubscriber<? super T> actual;
  private final Passage<T> passage;
  private @Nullable Subscription source;
  private @Nullable RecordedQueue<T> queue;

  RecordedSubscriber(CoreSubscriber<? super T> actual, Passage<T> passage) {
    this.actual = actual;
    this.passage = passage;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    Subscription recorded;
    if (subscription instanceof Fuseable.QueueSubscription<?> items) {
      queue = new RecordedQueue<>((Fuseable.QueueSubscription<T>) items, passage);
      recorded = queue;
    } else {
      recorded = new RecordedSubscription(subscription, passage);
    }
    try (Frame.Resumed outside = passage.outside()) {
      actual.onSubscribe(recorded);
    }
  }

  /**
   * @param item null where the subscriber takes items from the queue itself
   */
  @Override
  public void onNext(T item) {
    if (item != null) {
      passage.next(item);
    }
    try (Frame.Resumed outside = passage.outside()) {
      actual.onNext(item);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public boolean tryOnNext(T item) {
    if (!(actual instanceof Fuseable.ConditionalSubscriber)) {
      onNext(item);
      return true;
    }
    passage.next(item);
    try (Frame.Resumed outside = passage.outside()) {
      return ((Fuseable.ConditionalSubscriber<? super T>) actual).tryOnNext(item);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    passage.failed(thrown);
    try (Frame.Resumed outside = passage.outside()) {
      actual.onError(thrown);
    }
  }

  @Override
  public void onComplete() {
    if (queue == null || !queue.isLeftToTake()) {
      passage.completed();
    }
    try (Frame.Resumed outside = passage.outside()) {
      actual.onComplete();
    }
  }

  @Override
  public Context currentContext() {
    return actual.currentContext();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Object scanUnsafe(Attr key) {
    if (key == Attr.ACTUAL) {
      return actual;
    }
    if (key == Attr.RUN_STYLE) {
      return Attr.RunStyle.SYNC;
    }
    return key == Attr.PARENT ? source : null;
  }
}
