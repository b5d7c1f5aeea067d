package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import java.util.List;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A vector store is given documents. */
final class StoreAddAdvice {

  private StoreAddAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object store, @Advice.Argument(0) @Nullable List<?> documents) {
    return Stores.begin(store, "add", call -> Stores.added(documents, call));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
