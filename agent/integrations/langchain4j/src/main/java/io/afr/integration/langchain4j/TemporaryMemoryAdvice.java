package io.afr.integration.langchain4j;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A token stream makes a {@link TemporaryMemory}; in old versions a mere list. */
final class TemporaryMemoryAdvice {

  private TemporaryMemoryAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter() {
    TemporaryMemory.begin();
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Return @Nullable Object memory) {
    TemporaryMemory.end(memory);
  }
}
