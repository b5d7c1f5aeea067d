package io.afr.reader.index;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work that is done on a thread of its own, some steps ahead of whoever uses what comes of it. */
final class Ahead implements AutoCloseable {

  /** What has been made waits in memory: not very many. */
  private static final int STEPS = 8;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "afr-index");
            made.setDaemon(true);
            return made;
          });

  private record Step<A, B>(A of, Future<B> made) {}

  /**
   * Goes through all in their order.
   *
   * @param work gives the work to be done for one, on the caller's thread
   * @param use gets what came of it, on the caller's thread
   */
  <A, B> void each(Iterable<A> all, Function<A, Callable<B>> work, BiConsumer<A, B> use) {
    Deque<Step<A, B>> steps = new ArrayDeque<>();
    for (A one : all) {
      steps.add(new Step<>(one, thread.submit(work.apply(one))));
      if (steps.size() > STEPS) {
        use(steps.remove(), use);
      }
    }
    while (!steps.isEmpty()) {
      use(steps.remove(), use);
    }
  }

  private static <A, B> void use(Step<A, B> step, BiConsumer<A, B> use) {
    try {
      use.accept(step.of, step.made.get());
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted", e);
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }

  /** Whatever has begun is finished first, what has not is left. */
  @Override
  public void close() {
    thread.shutdownNow();
    boolean isInterrupted = false;
    while (!thread.isTerminated()) {
      try {
        boolean unused = thread.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
