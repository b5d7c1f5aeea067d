package io.afr.integration.reactor;

import io.afr.agent.log.Log;
import io.afr.agent.record.Frame;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as the operators report it. Recording runs inside the program's own pipeline here:
 * nothing that it throws gets out, and what ends twice ends once.
 */
final class Passage<T> {

  private static final Frame.Resumed nowhere = () -> {};

  private final Subscribed<T> subscribed;
  private final boolean single;
  private final AtomicBoolean over = new AtomicBoolean();

  Passage(Subscribed<T> subscribed, boolean single) {
    this.subscribed = subscribed;
    this.single = single;
  }

  Frame.Resumed inside() {
    try {
      return subscribed.inside();
    } catch (Throwable thrown) {
      tell(thrown);
      return nowhere;
    }
  }

  Frame.Resumed outside() {
    try {
      return subscribed.outside();
    } catch (Throwable thrown) {
      tell(thrown);
      return nowhere;
    }
  }

  void leave() {
    guarded(subscribed::leave);
  }

  void next(T item) {
    if (!over.get()) {
      guarded(() -> subscribed.next(item));
      if (single) {
        completed();
      }
    }
  }

  void completed() {
    end(subscribed::completed);
  }

  void failed(Throwable thrown) {
    end(() -> subscribed.failed(thrown));
  }

  void cancelled() {
    end(subscribed::cancelled);
  }

  private void end(Runnable ending) {
    if (over.compareAndSet(false, true)) {
      guarded(ending);
    }
  }

  private static void guarded(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable thrown) {
      tell(thrown);
    }
  }

  static void tell(@Nullable Throwable thrown) {
    try {
      Log.warn("reactor " + thrown, "a subscription could not be recorded: " + thrown);
      Log.debug("recording a subscription failed", thrown);
    } catch (Throwable again) {
      // No stack or memory left even for that; the program must not hear of it.
      return;
    }
  }
}
