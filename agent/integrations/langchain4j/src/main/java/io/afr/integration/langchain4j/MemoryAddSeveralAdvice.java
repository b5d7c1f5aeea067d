package io.afr.integration.langchain4j;

import dev.langchain4j.memory.ChatMemory;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A memory is given several messages (1.6 on). What can be read only once is not read here: then
 * each message is an operation of its own.
 */
final class MemoryAddSeveralAdvice {

  private MemoryAddSeveralAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatMemory memory, @Advice.Argument(0) Object messages) {
    return Several.isReadable(messages)
        ? Memory.begin(memory, "add", Several.items(messages))
        : null;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
