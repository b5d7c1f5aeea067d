package io.afr.integration.langchain4j;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.afr.agent.record.Ending;
import java.util.Collection;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A model embeds a text, a segment of one, or a list of segments. */
final class EmbedAdvice {

  private EmbedAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This EmbeddingModel model, @Advice.Argument(0) Object input) {
    return Embeddings.begin(
        model, input instanceof Collection<?> ? Several.shown(input) : List.of(input));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable Response<?> response,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(
        frame, thrown, () -> Embeddings.outcome(response == null ? null : response.tokenUsage()));
  }
}
