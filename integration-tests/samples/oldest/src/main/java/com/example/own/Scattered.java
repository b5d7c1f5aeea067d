package com.example.own;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Asks another model from a queue, a timer, a fork/join pool, a chain of futures and a thread. */
final class Scattered implements ChatModel, AutoCloseable {
  private final ChatModel other;
  private final OrderedPool ordered = new OrderedPool();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

  Scattered(ChatModel other) {
    this.other = other;
    // So that all pools have threads that were started outside of any question.
    ordered.prestartAllCoreThreads();
    timer.prestartAllCoreThreads();
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    try {
      List<String> heard = new ArrayList<>(inOrder());
      heard.add(timer.schedule(() -> other.chat("timer"), 1, TimeUnit.MILLISECONDS).get());
      heard.add(ForkJoinPool.commonPool().submit(() -> other.chat("fork/join")).get());
      heard.add(
          CompletableFuture.supplyAsync(() -> other.chat("async"), ordered.asExecutor())
              .thenApplyAsync(before -> other.chat(before + ", then"))
              .get());
      heard.add(onThread());
      heard.addAll(Stream.of("one", "two").parallel().map(other::chat).toList());
      return ChatResponse.builder().aiMessage(AiMessage.from(String.join("\n", heard))).build();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    ordered.shutdown();
    timer.shutdown();
  }

  private List<String> inOrder() throws ExecutionException, InterruptedException {
    OrderedPool.Task first = new OrderedPool.Task(1, () -> other.chat("first"));
    OrderedPool.Task second = new OrderedPool.Task(2, () -> other.chat("second"));
    OrderedPool.Task never = new OrderedPool.Task(3, () -> other.chat("never"));
    ordered.runInOrder(List.of(second, never, first), never);
    return List.of(first.answer(), second.answer());
  }

  private String onThread() throws InterruptedException, ExecutionException {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(other.chat("thread")));
    thread.start();
    thread.join();
    return answer.get();
  }
}
