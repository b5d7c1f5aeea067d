package io.afr.integration.springai;

import io.afr.integration.reactor.Recorded;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A model answers piece by piece, to whoever subscribes. */
final class StreamAdvice {

  private StreamAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.This Object model,
      @Advice.Argument(0) Prompt prompt,
      @Advice.Return @Nullable Flux<ChatResponse> answer,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (answer != null) {
      return Recorded.flux(answer, () -> ChatStream.begin(model, prompt));
    }
    ChatStream refused = thrown == null ? null : ChatStream.begin(model, prompt);
    if (refused != null && thrown != null) {
      refused.leave();
      refused.failed(thrown);
    }
    return null;
  }
}
