package io.afr.integration.adk;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** What the program gets in the place of a {@link Single}. */
final class RecordedSingle<T> extends Single<T> {

  private final Single<T> source;
  private final Calls<T> calls;

  RecordedSingle(Single<T> source, Calls<T> calls) {
    this.source = source;
    this.calls = calls;
  }

  @Override
  protected void subscribeActual(SingleObserver<? super T> observer) {
    Watched<T> watched = calls.next(this);
    if (watched == null) {
      source.subscribe(observer);
    } else {
      Disposing.subscribe(watched, new Passing<>(observer, watched), source::subscribe);
    }
  }

  private static final class Passing<T> extends Disposing<T> implements SingleObserver<T> {

    private final SingleObserver<? super T> observer;

    Passing(SingleObserver<? super T> observer, Watched<T> watched) {
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
    public void onError(Throwable thrown) {
      failed(thrown, observer::onError);
    }
  }
}
