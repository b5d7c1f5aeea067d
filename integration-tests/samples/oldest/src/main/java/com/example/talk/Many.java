package com.example.talk;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Arguments: how many threads talk at the same time, how many conversations each leads, how many
 * turns each of them has, and {@code virtual} for virtual threads. Prints how many answers there
 * were.
 */
public final class Many {
  private Many() {}

  public static void main(String[] args) throws Exception {
    Bird bird =
        AiServices.builder(Bird.class)
            .chatModel(new Parrot())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(6).build())
            .build();
    int threads = Integer.parseInt(args[0]);
    int conversations = Integer.parseInt(args[1]);
    int turns = Integer.parseInt(args[2]);
    CountDownLatch together = new CountDownLatch(1);
    List<Counting> countings = new ArrayList<>();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Counting counting = new Counting(bird, "c-" + i, conversations, turns, together);
      countings.add(counting);
      running.add(start(counting, args[3].equals("virtual")));
    }
    together.countDown();
    for (Thread thread : running) {
      thread.join();
    }
    System.out.println(countings.stream().mapToInt(counting -> counting.answers.get()).sum());
  }

  /** By name, because this is compiled for Java 17. */
  private static Thread start(Runnable task, boolean isVirtual) throws Exception {
    if (isVirtual) {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }

  private static final class Counting implements Runnable {
    private final Bird bird;
    private final String name;
    private final int conversations;
    private final int turns;
    private final CountDownLatch together;
    private final AtomicInteger answers = new AtomicInteger();

    Counting(Bird bird, String name, int conversations, int turns, CountDownLatch together) {
      this.bird = bird;
      this.name = name;
      this.conversations = conversations;
      this.turns = turns;
      this.together = together;
    }

    @Override
    public void run() {
      try {
        together.await();
      } catch (InterruptedException e) {
        return;
      }
      for (int c = 0; c < conversations; c++) {
        for (int turn = 1; turn <= turns; turn++) {
          String text = name + "-" + c + "-" + turn + ".";
          if (bird.chat(name + "-" + c, text).equals("You said: " + text)) {
            answers.incrementAndGet();
          }
        }
      }
    }
  }
}
