package io.afr.integration.langchain4j;

import org.jspecify.annotations.Nullable;

/**
 * What a tool's method threw on this thread. The library's executor may turn it into text for the
 * model before anything else can see it.
 */
final class Swallowed {

  private static final ThreadLocal<@Nullable Throwable> thrown = new ThreadLocal<>();

  private Swallowed() {}

  static void put(Throwable failure) {
    thrown.set(failure);
  }

  static @Nullable Throwable take() {
    Throwable taken = thrown.get();
    thrown.remove();
    return taken;
  }
}
