package io.afr.integration.adk;

import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** What the program gets in the place of a {@link Maybe}. */
final class RecordedMaybe<T> extends Maybe<T> {

  private final Maybe<T> source;
  private final Calls<T> calls;

  RecordedMaybe(Maybe<T> source, Calls<T> calls) {
    this.source = source;
    this.calls = calls;
  }

  @Override
  protected void subscribeActual(MaybeObserver<? super T> observer) {
    Watched<T> watched = calls.next(this);
    if (watched == null) {
      source.subscribe(observer);
    } else {
      Disposing.subscribe(watched, new Passing<>(observer, watched), source::subscribe);
    }
  }

  private static final class Passing<T> extends Disposing<T> implements MaybeObserver<T> {

    private final MaybeObserver<? super T> observer;

    Passing(MaybeObserver<? super T> observer, Watched<T> watched) {
      super(watched);
      this.observer = observer;
    }

    @Override
    public void onSubscribe(Disposable disposable) {
      subscribed(disposable, observer::onSubscribe);
    }

    @Override
    public void onSuccess(T item) {
      succeeded(item, observer::onSuccess);
    }

    @Override
    public void onComplete() {
      completed(observer::onComplete);
    }

    @Override
    public void onError(Throwable thrown) {
      failed(thrown, observer::onError);
    }
  }
}
