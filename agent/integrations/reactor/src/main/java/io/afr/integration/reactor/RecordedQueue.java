package io.afr.integration.reactor;

import io.afr.agent.record.Frame;
import org.jspecify.annotations.Nullable;
import reactor.core.Fuseable;
import reactor.core.Scannable;

/**
 * As {@link RecordedSubscription}, where the subscriber may take the items from the source itself:
 * synchronously, and then nothing else is signalled; or whenever it is told that there are some.
 */
final class RecordedQueue<T> implements Fuseable.QueueSubscription<T>, Scannable {

  private final Fuseable.QueueSubscription<T> source;
  private final Passage<T> passage;
  private volatile int mode = Fuseable.NONE;
  private volatile boolean done;

  RecordedQueue(Fuseable.QueueSubscription<T> source, Passage<T> passage) {
    this.source = source;
    this.passage = passage;
  }

  /**
   * Whether the source is done but its items have not all been taken; whoever takes them ends it.
   */
  boolean isLeftToTake() {
    done = true;
    return mode == Fuseable.ASYNC && !source.isEmpty();
  }

  @Override
  public int requestFusion(int requested) {
    mode = source.requestFusion(requested);
    return mode;
  }

  @Override
  public @Nullable T poll() {
    T item;
    try (Frame.Resumed inside = passage.inside()) {
      item = source.poll();
    } catch (Throwable thrown) {
      passage.failed(thrown);
      throw thrown;
    }
    if (item == null) {
      ranDry();
    } else {
      passage.next(item);
    }
    return item;
  }

  private void ranDry() {
    if (mode == Fuseable.SYNC || done) {
      passage.completed();
    }
  }

  @Override
  public void request(long count) {
    try (Frame.Resumed inside = passage.inside()) {
      source.request(count);
    }
  }

  @Override
  public void cancel() {
    passage.cancelled();
    try (Frame.Resumed inside = passage.inside()) {
      source.cancel();
    }
  }

  @Override
  public int size() {
    return source.size();
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

  @Override
  public void clear() {
    source.clear();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Object scanUnsafe(Attr key) {
    return key == Attr.PARENT ? source : null;
  }
}
