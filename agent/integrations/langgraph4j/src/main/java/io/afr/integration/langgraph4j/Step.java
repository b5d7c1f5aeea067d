package io.afr.integration.langgraph4j;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.bsc.async.AsyncGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What asking a generator for more has come to.
 *
 * @param failure what went wrong; null if nothing did
 * @param isLast whether there is no more
 * @param goesOn whether the node that just ran gave a generator, from which there is more first
 */
record Step(@Nullable Throwable failure, boolean isLast, boolean goesOn) {

  static Step of(AsyncGenerator.@Nullable Data<?> data, @Nullable Throwable thrown) {
    if (thrown != null || data == null) {
      return new Step(thrown, thrown == null, false);
    }
    CompletableFuture<?> output = data.future();
    return new Step(output == null ? null : failure(output), data.isDone(), data.embed() != null);
  }

  /** The same of what a node gave, whose end is not the graph's. */
  Step embedded() {
    return new Step(failure, false, true);
  }

  private static @Nullable Throwable failure(CompletableFuture<?> output) {
    if (!output.isCompletedExceptionally()) {
      return null;
    }
    try {
      output.getNow(null);
      return null;
    } catch (CompletionException e) {
      return e.getCause() == null ? e : e.getCause();
    } catch (RuntimeException e) {
      return e;
    }
  }
}
