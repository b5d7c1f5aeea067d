package com.example.own;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A pool of one thread whose queue compares its tasks, and which looks at each before it runs. */
final class OrderedPool extends ThreadPoolExecutor {
  OrderedPool() {
    super(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
  }

  /** Holds the only thread while tasks queue up, takes one out again, and lets the rest run. */
  void runInOrder(List<Task> tasks, Task unwanted) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    execute(new Task(0, () -> held(started, go)));
    started.await();
    tasks.forEach(this::execute);
    System.out.println("queued " + getQueue().size() + ", head " + getQueue().peek());
    System.out.println("removed " + remove(unwanted));
    go.countDown();
  }

  /** For the JDK's own tasks, which do not compare themselves. */
  Executor asExecutor() {
    return task -> execute(new Task(0, () -> ran(task)));
  }

  @Override
  protected void beforeExecute(Thread thread, Runnable task) {
    System.out.println("before " + task);
  }

  private static String held(CountDownLatch started, CountDownLatch go) {
    started.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "held";
  }

  private static String ran(Runnable task) {
    task.run();
    return "ran";
  }

  /** A task that knows its place. */
  static final class Task implements Runnable, Comparable<Task> {
    private final int place;
    private final Supplier<String> work;
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    Task(int place, Supplier<String> work) {
      this.place = place;
      this.work = work;
    }

    String answer() throws ExecutionException, InterruptedException {
      return answer.get();
    }

    @Override
    public void run() {
      answer.complete(work.get());
    }

    @Override
    public int compareTo(Task other) {
      return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
      return "task " + place;
    }
  }
}
