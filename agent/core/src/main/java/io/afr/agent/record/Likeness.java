package io.afr.agent.record;

import io.afr.journal.Content;
import java.lang.ref.WeakReference;

/**
 * What one object of the host, which never changes, looks like on the tape. It knows no class of
 * the host's: how to describe the object comes with each call.
 */
final class Likeness extends WeakReference<Object> {

  /** With its hash; without its bytes, unless they are few. */
  final Content content;

  /** As a message; see {@link Fingerprint}. */
  final long fingerprint;

  Likeness(Object object, Content content, long fingerprint) {
    super(object);
    this.content = content;
    this.fingerprint = fingerprint;
  }
}
