package io.afr.integration.langchain4j;

import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import io.afr.agent.record.Ending;
import io.afr.journal.PartName;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** An embedding store is searched. */
final class StoreSearchAdvice {

  private StoreSearchAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object store, @Advice.Argument(0) EmbeddingSearchRequest request) {
    return Stores.begin(store, "search", call -> call.part(PartName.QUERY, Stores.query(request)));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable EmbeddingSearchResult<?> result,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Stores.found(result));
  }
}
