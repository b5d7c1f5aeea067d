package com.example.talk;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Arguments: a file to note answers in, and what happens to the program. Needs no network. What it
 * prints does not depend on chance.
 */
public final class Trouble {
  private static final int threads = 6;
  private static final int LEAST = 256;

  private final Bird bird =
      AiServices.builder(Bird.class)
          .chatModel(new Parrot())
          .chatMemoryProvider(id -> MessageWindowChatMemory.builder().id(id).maxMessages(4).build())
          .build();
  private final Heard heard;

  private Trouble(Heard heard) {
    this.heard = heard;
  }

  public static void main(String[] args) throws Exception {
    Trouble trouble = new Trouble(new Heard(args[0], -1, () -> {}));
    trouble.ask("main", 0);
    switch (args[1]) {
      case "exits" -> trouble.exits();
      case "uncaught" -> trouble.uncaught();
      case "interrupts" -> trouble.interrupts();
      case "overflow" -> trouble.overflow();
      case "memory" -> trouble.memory();
      case "stops" -> trouble.stops();
      case "hoard" -> hoard(new ArrayList<>());
      default -> new CountDownLatch(1).await();
    }
    trouble.ask("main", 1);
    System.out.println("done");
  }

  private void ask(String who, int turn) throws Exception {
    String question = "q-" + who + "-" + turn + ".";
    if (!bird.chat(who, question).equals("You said: " + question)) {
      throw new IllegalStateException("another answer");
    }
    heard.note(question);
  }

  /** All want to end the program, and go on until it has ended. */
  private void exits() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    for (int i = 0; i < threads; i++) {
      String who = "exits" + i;
      boolean ends = i < 2;
      start(
          () -> {
            for (int turn = 0; ; turn++) {
              ask(who, turn);
              if (ends && turn == 20) {
                together.await();
                System.exit(5);
              }
            }
          });
    }
    new CountDownLatch(1).await();
  }

  private void uncaught() throws Exception {
    Thread thread =
        start(
            () -> {
              ask("uncaught", 0);
              throw new IllegalStateException("the program's own");
            });
    thread.join();
    ask("uncaught", 1);
    throw new AssertionError("the program's own, too");
  }

  /** Before a call, and from another thread at any time. */
  private void interrupts() throws Exception {
    Thread.currentThread().interrupt();
    ask("interrupts", 0);
    System.out.println("still interrupted: " + Thread.interrupted());
    Thread main = Thread.currentThread();
    AtomicBoolean over = new AtomicBoolean();
    Thread interrupting =
        start(
            () -> {
              while (!over.get()) {
                main.interrupt();
                Thread.onSpinWait();
              }
            });
    for (int turn = 1; turn <= 500; turn++) {
      ask("interrupts", turn);
    }
    over.set(true);
    boolean unused = Thread.interrupted();
    interrupting.join();
    unused = Thread.interrupted();
  }

  /** Calls at every depth up to the last, where nothing has room any more. */
  private void overflow() throws Exception {
    for (int round = 0; round < 5; round++) {
      int deepest = deeper(0);
      System.out.println("overflow: " + (deepest > 0));
      ask("overflow", round);
    }
  }

  private int deeper(int depth) {
    int reached = depth;
    try {
      reached = depth < Integer.MAX_VALUE ? deeper(depth + 1) : depth;
      if (reached - depth < 200 && depth % 3 == 0) {
        String unused = bird.chat("deep", "d");
      }
    } catch (StackOverflowError full) {
      return reached;
    }
    return reached;
  }

  /** One thread takes all the memory there is again and again, the others talk. */
  private void memory() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> talking = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String who = "memory" + i;
      talking.add(
          start(
              () -> {
                for (int turn = 0; !over.get(); turn++) {
                  try {
                    ask(who, turn);
                  } catch (OutOfMemoryError full) {
                    Thread.onSpinWait();
                  }
                }
              }));
    }
    for (int round = 0; round < 4; round++) {
      try {
        hoard(new ConcurrentLinkedQueue<>());
      } catch (OutOfMemoryError full) {
        Thread.onSpinWait();
      }
    }
    over.set(true);
    for (Thread thread : talking) {
      thread.join();
    }
  }

  /** Threads are stopped wherever they are, which Java 17 still does. */
  private void stops() throws Exception {
    for (int round = 0; round < 30; round++) {
      String who = "stops" + round;
      Thread talking =
          start(
              () -> {
                for (int turn = 0; turn < 200; turn++) {
                  ask(who, turn);
                }
              });
      ask("stopping", round);
      try {
        Thread.class.getMethod("stop").invoke(talking);
      } catch (ReflectiveOperationException noLonger) {
        talking.interrupt();
      }
      talking.join();
    }
  }

  private static void hoard(java.util.Collection<byte[]> into) {
    for (int size = 1 << 20; ; size = Math.max(LEAST, size / 4)) {
      try {
        while (true) {
          into.add(new byte[size]);
        }
      } catch (OutOfMemoryError full) {
        if (size == LEAST) {
          throw full;
        }
      }
    }
  }

  private static Thread start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (RuntimeException | Error e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private interface Task {
    void run() throws Exception;
  }
}
