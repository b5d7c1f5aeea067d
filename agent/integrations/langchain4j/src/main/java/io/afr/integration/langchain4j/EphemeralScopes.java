package io.afr.integration.langchain4j;

import io.afr.agent.context.WeakIdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Memory ids that agentic systems make up for a single call, because the program gave none. They
 * reach the agents' memories and tools like a program's own, as the same object.
 */
final class EphemeralScopes {

  private static final WeakIdentityMap<Boolean> ids = new WeakIdentityMap<>();

  private EphemeralScopes() {}

  static void add(Object memoryId) {
    ids.put(memoryId, true);
  }

  static boolean madeUp(@Nullable Object memoryId) {
    return memoryId != null && !ids.isEmpty() && ids.get(memoryId) != null;
  }
}
