package io.afr.integration.springai;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A vector store loses documents: by their ids, or what a filter matches. */
final class StoreDeleteAdvice {

  private StoreDeleteAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object store, @Advice.Argument(0) @Nullable Object which) {
    return Stores.begin(store, "delete", call -> Stores.deleted(which, call));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
