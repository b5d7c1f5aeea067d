package io.afr.integration.adk;

import io.afr.agent.record.Frame;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** What the program gets in the place of a stream: the same items, demand and cancellation. */
final class RecordedFlowable<T> extends Flowable<T> {

  private final Flowable<T> source;
  private final Calls<T> calls;

  RecordedFlowable(Flowable<T> source, Calls<T> calls) {
    this.source = source;
    this.calls = calls;
  }

  @Override
  protected void subscribeActual(Subscriber<? super T> subscriber) {
    Watched<T> watched = calls.next(this);
    if (watched == null) {
      source.subscribe(subscriber);
      return;
    }
    Passing<T> passing = new Passing<>(subscriber, watched);
    watched.carriedBy(passing);
    Frame.Resumed place = watched.inside();
    try {
      source.subscribe(passing);
    } catch (RuntimeException | Error thrown) {
      watched.failed(thrown);
      throw thrown;
    } finally {
      Watched.back(place);
    }
  }

  private static final class Passing<T> implements FlowableSubscriber<T>, Subscription {

    private final Subscriber<? super T> subscriber;
    private final Watched<T> watched;
    private @Nullable Subscription subscription;

    Passing(Subscriber<? super T> subscriber, Watched<T> watched) {
      this.subscriber = subscriber;
      this.watched = watched;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      Subscription queue = Aside.orNull(() -> RecordedQueue.of(subscription, this, watched));
      Frame.Resumed place = watched.outside();
      try {
        subscriber.onSubscribe(queue == null ? this : queue);
      } finally {
        Watched.back(place);
      }
    }

    @Override
    public void onNext(T item) {
      watched.came(item);
      Frame.Resumed place = watched.outside();
      try {
        subscriber.onNext(item);
      } finally {
        Watched.back(place);
        watched.handedOn();
      }
    }

    @Override
    public void onComplete() {
      watched.done();
      Frame.Resumed place = watched.outside();
      try {
        subscriber.onComplete();
      } finally {
        Watched.back(place);
      }
    }

    @Override
    public void onError(Throwable thrown) {
      watched.failed(thrown);
      Frame.Resumed place = watched.outside();
      try {
        subscriber.onError(thrown);
      } finally {
        Watched.back(place);
      }
    }

    @Override
    public void request(long count) {
      Frame.Resumed place = watched.inside();
      try {
        source().request(count);
      } finally {
        Watched.back(place);
      }
    }

    @Override
    public void cancel() {
      watched.cancelled();
      Frame.Resumed place = watched.inside();
      try {
        source().cancel();
      } finally {
        Watched.back(place);
      }
    }

    private Subscription source() {
      if (subscription == null) {
        throw new IllegalStateException("not subscribed yet");
      }
      return subscription;
    }
  }
}
