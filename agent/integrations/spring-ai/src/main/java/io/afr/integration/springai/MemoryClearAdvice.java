package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.memory.ChatMemory;

/** A memory forgets a conversation. */
final class MemoryClearAdvice {

  private MemoryClearAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatMemory memory, @Advice.Argument(0) @Nullable String conversation) {
    return Memory.begin(memory, "clear", conversation, List.of());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
