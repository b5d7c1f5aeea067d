package io.afr.agent.record;

import org.jspecify.annotations.Nullable;

/**
 * What a tool's method threw on this thread. The library may turn it into text for the model, or
 * print it, before anything else can see it.
 *
 * <p>Kept only inside a recorded execution, which takes it: left lying it would keep the program's
 * classes alive with the thread, and count as the failure of a later tool.
 */
public final class Swallowed {

  private static final ThreadLocal<@Nullable Swallowed> innermost = new ThreadLocal<>();

  private final @Nullable Swallowed outer;
  private @Nullable Throwable thrown;

  private Swallowed(@Nullable Swallowed outer) {
    this.outer = outer;
  }

  /** A recorded execution begins, which will {@link #take}. */
  public static void expect() {
    innermost.set(new Swallowed(innermost.get()));
  }

  /** A tool's method has thrown. */
  public static void put(Throwable failure) {
    Swallowed here = innermost.get();
    if (here != null) {
      here.thrown = failure;
    }
  }

  /** The recorded execution ends: what the innermost tool's method threw; null if nothing. */
  public static @Nullable Throwable take() {
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
