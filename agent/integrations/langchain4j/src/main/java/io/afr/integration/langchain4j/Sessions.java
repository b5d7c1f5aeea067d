package io.afr.integration.langchain4j;

import io.afr.agent.json.Guarded;
import org.jspecify.annotations.Nullable;

/** Memory ids as session ids. */
final class Sessions {

  /** What the library calls every memory that nobody named. */
  private static final String UNNAMED = "default";

  private Sessions() {}

  /** Null for the library's default id, and for what it makes up, which say nothing. */
  static @Nullable String named(@Nullable Object memoryId) {
    if (memoryId == null || EphemeralScopes.madeUp(memoryId)) {
      return null;
    }
    String name = Guarded.orNothing(memoryId::toString);
    return UNNAMED.equals(name) ? null : name;
  }
}
