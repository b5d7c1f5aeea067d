package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.messages.Message;

/** A memory is asked for a conversation. */
final class MemoryGetAdvice {

  private MemoryGetAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This ChatMemory memory, @Advice.Argument(0) @Nullable String conversation) {
    return Memory.begin(memory, "get", conversation, List.of());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable List<Message> messages,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Memory.found(messages));
  }
}
