package io.afr.integration.reactor;

import io.afr.agent.record.Frame;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.Scannable;

/** Passes demand on to the source, which may answer it on the spot. */
final class RecordedSubscription implements Subscription, Scannable {

  private final Subscription source;
  private final Passage<?> passage;

  RecordedSubscription(Subscription source, Passage<?> passage) {
    this.source = source;
    this.passage = passage;
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
  @SuppressWarnings("rawtypes")
  public @Nullable Object scanUnsafe(Attr key) {
    return key == Attr.PARENT ? source : null;
  }
}
