package io.afr.integration.langchain4j;

import io.afr.agent.context.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Memories that the library makes for itself to stream without one. The program knows nothing of
 * them, so what they keep is no memory operation.
 */
final class TemporaryMemory {

  private static final ThreadLocal<Boolean> making = new ThreadLocal<>();
  private static final WeakIdentityMap<Boolean> made = new WeakIdentityMap<>();

  private TemporaryMemory() {}

  static void begin() {
    making.set(Boolean.TRUE);
  }

  static void end(@Nullable Object memory) {
    making.remove();
    if (memory != null) {
      made.put(memory, Boolean.TRUE);
    }
  }

  static boolean is(Object memory) {
    return making.get() != null || made.get(memory) != null;
  }
}
