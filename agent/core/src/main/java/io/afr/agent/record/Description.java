package io.afr.agent.record;

import io.afr.journal.Content;

/**
 * How an integration describes objects of its library that rarely or never change, such as
 * messages. What never changes is described once, and again only where the journal does not hold it
 * any more.
 *
 * @param <T> what is described
 */
public interface Description<T> {

  /**
   * Whether nothing that {@link #content} and {@link #fingerprint} read of an object can ever
   * change. False for whatever the program may have made itself.
   */
  boolean isImmutable(T object);

  Content content(T object);

  /** The object as a message of a conversation; see {@link Fingerprint}. */
  default long fingerprint(T object) {
    return 0;
  }
}
