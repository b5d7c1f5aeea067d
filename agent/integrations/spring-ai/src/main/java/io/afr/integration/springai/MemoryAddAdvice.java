package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.memory.ChatMemory;

/** A memory is given one or several messages. */
final class MemoryAddAdvice {

  private MemoryAddAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatMemory memory,
      @Advice.Argument(0) @Nullable String conversation,
      @Advice.Argument(1) @Nullable Object messages) {
    List<?> items =
        messages instanceof List<?> several ? Several.of(several) : Several.one(messages);
    return Memory.begin(memory, "add", conversation, items);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
