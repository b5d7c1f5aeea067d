package io.afr.integration.langchain4j;

import dev.langchain4j.memory.ChatMemory;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A memory gets other messages instead of those that it had (1.19). */
final class MemorySetAdvice {

  private MemorySetAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatMemory memory, @Advice.Argument(0) Object messages) {
    return Memory.begin(memory, "update", Several.shown(messages));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
