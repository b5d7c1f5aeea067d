package io.afr.integration.adk;

import io.afr.agent.record.Frame;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What observers of at most one item have in common. It is the disposable that they hand on. */
abstract class Disposing<T> implements Disposable {

  final Watched<T> watched;
  private @Nullable Disposable source;

  Disposing(Watched<T> watched) {
    this.watched = watched;
  }

  /** Subscribes inside the call, which is abandoned if nobody holds the observer any more. */
  static <T, O extends Disposing<T>> void subscribe(
      Watched<T> watched, O observer, Consumer<? super O> subscribe) {
    watched.carriedBy(observer);
    Frame.Resumed place = watched.inside();
    try {
      subscribe.accept(observer);
    } catch (RuntimeException | Error thrown) {
      watched.failed(thrown);
      throw thrown;
    } finally {
      Watched.back(place);
    }
  }

  final void subscribed(Disposable disposable, Consumer<Disposable> observer) {
    source = disposable;
    outside(() -> observer.accept(this));
  }

  final void succeeded(T item, Consumer<? super T> observer) {
    watched.came(item);
    watched.done();
    outside(() -> observer.accept(item));
  }

  final void completed(Runnable observer) {
    watched.done();
    outside(observer);
  }

  final void failed(Throwable thrown, Consumer<Throwable> observer) {
    watched.failed(thrown);
    outside(() -> observer.accept(thrown));
  }

  private void outside(Runnable observer) {
    Frame.Resumed place = watched.outside();
    try {
      observer.run();
    } finally {
      Watched.back(place);
    }
  }

  @Override
  public final void dispose() {
    watched.cancelled();
    Frame.Resumed place = watched.inside();
    try {
      if (source != null) {
        source.dispose();
      }
    } finally {
      Watched.back(place);
    }
  }

  @Override
  public final boolean isDisposed() {
    return source != null && source.isDisposed();
  }
}
