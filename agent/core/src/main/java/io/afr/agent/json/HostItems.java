package io.afr.agent.json;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Goes through a collection of the host; one that throws ends with that. */
final class HostItems {

  private final Callable<? extends Iterator<?>> start;
  private @Nullable Iterator<?> iterator;
  private @Nullable Object item;
  private boolean broken;

  HostItems(Callable<? extends Iterator<?>> start) {
    this.start = start;
  }

  /** Goes to the next item, if there is one. */
  boolean next() {
    if (broken) {
      return false;
    }
    try {
      if (iterator == null) {
        iterator = start.call();
      }
      if (!iterator.hasNext()) {
        return false;
      }
      item = iterator.next();
    } catch (Throwable e) {
      item = HostCall.threw(e);
      broken = true;
    }
    return true;
  }

  /** The item, or {@link HostCall.Threw}. */
  @Nullable Object item() {
    return item;
  }
}
