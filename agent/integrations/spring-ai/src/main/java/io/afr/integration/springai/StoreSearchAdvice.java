package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.journal.PartName;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A vector store is searched, with a request or just a text. */
final class StoreSearchAdvice {

  private StoreSearchAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object store, @Advice.Argument(0) @Nullable Object searched) {
    return Stores.begin(store, "search", call -> call.part(PartName.QUERY, Stores.query(searched)));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable List<?> documents,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Stores.found(documents));
  }
}
