package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** An agentic system makes a scope, for one call or for all that name the same memory id. */
final class ScopeMadeAdvice {

  private ScopeMadeAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(
      @Advice.FieldValue("memoryId") @Nullable Object memoryId,
      @Advice.FieldValue("kind") @Nullable Object kind) {
    if (memoryId != null && kind instanceof Enum<?> of && of.name().equals("EPHEMERAL")) {
      EphemeralScopes.add(memoryId);
    }
  }
}
