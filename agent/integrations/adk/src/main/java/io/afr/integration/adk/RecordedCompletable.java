package io.afr.integration.adk;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** What the program gets in the place of a {@link Completable}. */
final class RecordedCompletable extends Completable {

  private final Completable source;
  private final Calls<Object> calls;

  RecordedCompletable(Completable source, Calls<Object> calls) {
    this.source = source;
    this.calls = calls;
  }

  @Override
  protected void subscribeActual(CompletableObserver observer) {
    Watched<Object> watched = calls.next(this);
    if (watched == null) {
      source.subscribe(observer);
    } else {
      Disposing.subscribe(watched, new Passing(observer, watched), source::subscribe);
    }
  }

  private static final class Passing extends Disposing<Object> implements CompletableObserver {

    private final CompletableObserver observer;

    Passing(CompletableObserver observer, Watched<Object> watched) {
      super(watched);
      this.observer = observer;
    }

    @Override
    public void onSubscribe(Disposable disposable) {
      subscribed(disposable, observer::onSubscribe);
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
