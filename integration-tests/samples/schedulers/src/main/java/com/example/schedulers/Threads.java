package com.example.schedulers;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Places that only newer JDKs have: virtual threads, structured concurrency. */
final class Threads {
  private Threads() {}

  static void addTo(Map<String, Place> places) {
    if (Runtime.version().feature() >= 21) {
      places.put("virtual thread", Threads::onVirtualThread);
      places.put("virtual executor", Threads::onVirtualExecutor);
    }
    if (Runtime.version().feature() >= 25) {
      places.put("structured", Threads::inScope);
    }
  }

  private static String onVirtualThread(Callable<String> work) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            answer.complete(work.call());
          } catch (Exception e) {
            answer.completeExceptionally(e);
          }
        };
    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    return answer.get();
  }

  private static String onVirtualExecutor(Callable<String> work) throws Exception {
    ExecutorService executor =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      return executor.submit(work).get();
    } finally {
      executor.shutdown();
    }
  }

  /** {@code StructuredTaskScope.open()}, {@code fork(work)}, {@code join()}: a preview. */
  @SuppressWarnings("unchecked")
  private static String inScope(Callable<String> work) throws Exception {
    Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
    try (AutoCloseable scope = (AutoCloseable) type.getMethod("open").invoke(null)) {
      Object task = type.getMethod("fork", Callable.class).invoke(scope, work);
      type.getMethod("join").invoke(scope);
      return ((Supplier<String>) task).get();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
