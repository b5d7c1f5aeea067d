package io.afr.integration.reactor;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;

/**
 * What happens when somebody subscribes.
 *
 * @param begin the call of this subscription; gives null if nothing is recorded
 * @param assembled where the thread stood that was given the publisher. Whoever subscribes outside
 *     of all calls subscribes for that one
 * @param single whether the source gives at most one item
 */
record Beginning<T>(
    Supplier<? extends @Nullable Subscribed<T>> begin,
    @Nullable Context assembled,
    boolean single) {

  void subscribe(Consumer<CoreSubscriber<? super T>> source, CoreSubscriber<? super T> subscriber) {
    boolean moves = assembled != null && CurrentContext.get() == null;
    Context before = moves ? CurrentContext.set(assembled) : null;
    Passage<T> passage = begun();
    try {
      source.accept(passage == null ? subscriber : new RecordedSubscriber<>(subscriber, passage));
    } catch (Throwable thrown) {
      if (passage != null) {
        passage.failed(thrown);
      }
      throw thrown;
    } finally {
      if (passage != null) {
        passage.leave();
      }
      if (moves) {
        CurrentContext.set(before);
      }
    }
  }

  private @Nullable Passage<T> begun() {
    try {
      Subscribed<T> subscribed = begin.get();
      return subscribed == null ? null : new Passage<>(subscribed, single);
    } catch (Throwable thrown) {
      Passage.tell(thrown);
      return null;
    }
  }
}
