package io.afr.agent.record;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The likenesses of the objects that were seen last, by identity. Bounded, and asks nothing of the
 * objects themselves.
 *
 * <p>Built like the cache of a processor: an object has eight slots to be in, which lie side by
 * side, the latest first. A lost race costs one more description.
 */
final class Likenesses {

  /** At about 150 bytes each. */
  static final int CAPACITY = 32_768;

  private static final int WAYS = 8;

  private final AtomicReferenceArray<@Nullable Likeness> slots;

  Likenesses() {
    this(CAPACITY);
  }

  /**
   * @param capacity a power of two, at least 8
   */
  Likenesses(int capacity) {
    slots = new AtomicReferenceArray<>(capacity);
  }

  @Nullable Likeness of(Object object) {
    int first = bucket(object);
    for (int slot = first; slot < first + WAYS; slot++) {
      Likeness likeness = slots.getAcquire(slot);
      if (likeness == null) {
        return null;
      }
      if (likeness.refersTo(object)) {
        return likeness;
      }
    }
    return null;
  }

  void add(Object object, Likeness likeness) {
    int first = bucket(object);
    Likeness moving = likeness;
    for (int slot = first; slot < first + WAYS && moving != null; slot++) {
      Likeness before = slots.getAndSet(slot, moving);
      // What stands for an object that is gone, or for this one as it was, leaves.
      moving = before == null || before.refersTo(null) || before.refersTo(object) ? null : before;
    }
  }

  private int bucket(Object object) {
    int hash = System.identityHashCode(object) * 0x9E3779B9;
    return (hash >>> 7) * WAYS & slots.length() - 1;
  }
}
