package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** A model embeds texts. */
final class EmbedAdvice {

  private EmbedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object model, @Advice.Argument(0) EmbeddingRequest request) {
    return Embeddings.begin(model, request);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable EmbeddingResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Embeddings.outcome(response));
  }
}
