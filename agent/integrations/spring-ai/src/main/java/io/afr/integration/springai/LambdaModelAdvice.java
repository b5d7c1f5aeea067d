package io.afr.integration.springai;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.model.ChatModel;

/** A chat client asks a model that is a lambda: of those no class is ever woven. */
final class LambdaModelAdvice {

  private LambdaModelAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.FieldValue("chatModel") ChatModel model,
      @Advice.Argument(0) ChatClientRequest request) {
    return model.getClass().isHidden() ? Loop.begin(model, request.prompt()) : null;
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object loop,
      @Advice.Return @Nullable ChatClientResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (loop instanceof Loop begun) {
      begun.end(thrown, () -> response == null ? null : response.chatResponse());
    }
  }
}
