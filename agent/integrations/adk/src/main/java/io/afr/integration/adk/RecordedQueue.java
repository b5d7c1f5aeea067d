package io.afr.integration.adk;

import io.afr.agent.record.Frame;
import io.reactivex.rxjava3.operators.QueueSubscription;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/**
 * The subscription to a source whose items the subscriber may take itself, on its own thread.
 * Nothing is signalled then, so it is watched what is taken.
 */
final class RecordedQueue<T> implements QueueSubscription<T> {

  private final QueueSubscription<T> source;
  private final Subscription signals;
  private final Watched<T> watched;
  private volatile boolean isTaken;

  private RecordedQueue(QueueSubscription<T> source, Subscription signals, Watched<T> watched) {
    this.source = source;
    this.signals = signals;
    this.watched = watched;
  }

  /**
   * The same for a subscription that is one of this kind.
   *
   * @param signals what the subscriber gets of every other
   */
  @SuppressWarnings("unchecked")
  static <T> Subscription of(Subscription source, Subscription signals, Watched<T> watched) {
    return source instanceof QueueSubscription
        ? new RecordedQueue<>((QueueSubscription<T>) source, signals, watched)
        : signals;
  }

  /** Items that come at any time are signalled to every subscriber that asks for no more. */
  @Override
  public int requestFusion(int mode) {
    int fused = source.requestFusion(mode & ~ASYNC);
    isTaken = fused == SYNC;
    return fused;
  }

  @Override
  public @Nullable T poll() throws Throwable {
    watched.handedOn();
    T item;
    Frame.Resumed place = watched.inside();
    try {
      item = source.poll();
    } catch (Throwable thrown) {
      watched.failed(thrown);
      throw thrown;
    } finally {
      Watched.back(place);
    }
    if (item == null) {
      ranDry();
    } else {
      watched.came(item);
    }
    return item;
  }

  /** Subscribers also ask this way whether they have had everything. */
  @Override
  public boolean isEmpty() {
    boolean empty = source.isEmpty();
    if (empty) {
      ranDry();
    }
    return empty;
  }

  private void ranDry() {
    if (isTaken) {
      watched.done();
    }
  }

  @Override
  public void request(long count) {
    signals.request(count);
  }

  @Override
  public void cancel() {
    signals.cancel();
  }

  @Override
  public void clear() {
    source.clear();
  }

  @Override
  public boolean offer(T item) {
    return source.offer(item);
  }

  @Override
  public boolean offer(T first, T second) {
    return source.offer(first, second);
  }
}
