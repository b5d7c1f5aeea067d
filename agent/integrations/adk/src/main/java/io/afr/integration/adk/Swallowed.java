package io.afr.integration.adk;

import org.jspecify.annotations.Nullable;

/**
 * What a tool's method threw on this thread. The library prints it and answers the model with
 * something else before anybody can see it.
 *
 * <p>Kept only inside a recorded execution, which takes it: left lying it would keep the program's
 * classes alive with the thread, and count as the failure of a later tool.
 */
final class Swallowed {

  private static final ThreadLocal<@Nullable Swallowed> innermost = new ThreadLocal<>();

  private final @Nullable Swallowed outer;
  private @Nullable Throwable thrown;

  private Swallowed(@Nullable Swallowed outer) {
    this.outer = outer;
  }

  /** A recorded execution begins, which will {@link #take}. */
  static void expect() {
    innermost.set(new Swallowed(innermost.get()));
  }

  static void put(Throwable failure) {
    Swallowed here = innermost.get();
    if (here != null) {
      here.thrown = failure;
    }
  }

  static @Nullable Throwable take() {
    Swallowed here = innermost.get();
    if (here == null) {
      return null;
    }
    if (here.outer == null) {
      innermost.remove();
    } else {
      innermost.set(here.outer);
    }
    return here.thrown;
  }
}
