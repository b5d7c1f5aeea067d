package com.example.crowd;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Arguments: how many users, and how many turns each. Every user talks to an assistant with memory
 * and a tool, then to the bare model, then hears a streamed answer. Prints how much of the heap is
 * in use when all have gone.
 */
public final class Office {
  private static final int LANES = 4;

  private final Clerk clerk;
  private final Answering model = new Answering();
  private final ExecutorService mouths = Executors.newFixedThreadPool(2);

  private Office() {
    clerk =
        AiServices.builder(Clerk.class)
            .chatModel(model)
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(12).build())
            .tools(new Clerk.Files())
            .build();
  }

  public static void main(String[] args) throws Exception {
    int users = Integer.parseInt(args[0]);
    int turns = Integer.parseInt(args[1]);
    Office office = new Office();
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < LANES; i++) {
      int lane = i;
      done.add(lanes.submit(() -> office.serve(lane, users, turns)));
    }
    try {
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      lanes.shutdown();
      office.mouths.shutdown();
    }
    System.out.println("served " + users);
    System.err.println("used " + used());
  }

  private Void serve(int lane, int users, int turns) throws InterruptedException {
    for (int user = lane; user < users; user += LANES) {
      for (int turn = 0; turn < turns; turn++) {
        if (clerk.chat("user-" + user, "How is my request " + turn + "?").isEmpty()) {
          throw new IllegalStateException("no answer for user " + user);
        }
      }
      boolean unused = clerk.evictChatMemory("user-" + user);
      talk("I am user " + user, turns);
      listen("Anything else for user " + user + "?");
    }
    return null;
  }

  /** Without a memory: the program keeps the conversation by itself. */
  private void talk(String first, int turns) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(UserMessage.from(first));
    for (int turn = 0; turn < turns; turn++) {
      AiMessage answer = model.chat(messages).aiMessage();
      messages.add(answer);
      messages.add(UserMessage.from("And then, " + turn + "?"));
    }
  }

  private void listen(String question) throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    new Answering.Speaking(mouths)
        .chat(
            question,
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(String piece) {}

              @Override
              public void onCompleteResponse(ChatResponse response) {
                heard.countDown();
              }

              @Override
              public void onError(Throwable error) {
                throw new IllegalStateException(error);
              }
            });
    heard.await();
  }

  /** After everything that can be collected has been. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
