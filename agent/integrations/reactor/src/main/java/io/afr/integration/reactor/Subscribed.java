package io.afr.integration.reactor;

import io.afr.agent.record.Frame;

/**
 * A call during one subscription, as an integration sees it. Whatever it throws is kept from the
 * program; after one of {@link #completed}, {@link #failed} and {@link #cancelled} it hears nothing
 * more.
 *
 * <p>It has to be held by nothing but the subscription: {@code Recorder.attach} its frame to it,
 * and one that the program forgets ends as cancelled.
 */
public interface Subscribed<T> {

  /** Puts the thread inside the call, for what the source does. */
  Frame.Resumed inside();

  /** Puts the thread outside the call, for what the subscriber does. */
  Frame.Resumed outside();

  /** Subscribing is over: takes the thread, which began the call, out of it. */
  void leave();

  /** Something arrived; the subscriber has not seen it yet. */
  void next(T item);

  /** The source is done; a {@code Mono} is, once it has given what it had. */
  void completed();

  void failed(Throwable thrown);

  /** The subscriber wants no more. */
  void cancelled();
}
