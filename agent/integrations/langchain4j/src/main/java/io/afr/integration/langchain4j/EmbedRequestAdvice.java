package io.afr.integration.langchain4j;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import io.afr.agent.record.Ending;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A model embeds what a request holds (1.19). */
final class EmbedRequestAdvice {

  private EmbedRequestAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This EmbeddingModel model, @Advice.Argument(0) EmbeddingRequest request) {
    return Embeddings.begin(model, request.inputs());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable EmbeddingResponse response,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(
        frame, thrown, () -> Embeddings.outcome(response == null ? null : response.tokenUsage()));
  }
}
