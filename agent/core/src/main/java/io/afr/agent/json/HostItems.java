package io.afr.agent.json;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a collection that other threads may change meanwhile; where it throws for that, it
 * ends with what it threw.
 */
final class HostItems {

  private final Supplier<? extends Iterator<?>> start;
  private @Nullable Iterator<?> iterator;
  private @Nullable Object item;
  private boolean broken;

  HostItems(Supplier<? extends Iterator<?>> start) {
    this.start = start;
  }

  /** Goes to the next item, if there is one. */
  boolean next() {
    if (broken) {
      return false;
    }
    try {
      if (iterator == null) {
        iterator = start.get();
      }
      if (!iterator.hasNext()) {
        return false;
      }
      item = iterator.next();
    } catch (Throwable e) {
      item = "(threw " + e.getClass().getName() + ")";
      broken = true;
    }
    return true;
  }

  @Nullable Object item() {
    return item;
  }
}
