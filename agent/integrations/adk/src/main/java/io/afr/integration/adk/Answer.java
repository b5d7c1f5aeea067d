package io.afr.integration.adk;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;

/** What becomes of a call with each item that its method gives, from one subscription. */
interface Answer<T> {

  /** An item has come and is about to be handed on. */
  default void add(Frame frame, T item) {}

  /** Whether the call is over although the stream is not: nothing more is to come. */
  default boolean isWhole() {
    return false;
  }

  /** How the call ended, all items being there. */
  Outcome outcome();
}
