package com.example.hostile;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Sends a message that is huge and one that holds what must not be touched, while another thread
 * holds a lock that reading it would need. Prints how often something was touched: never.
 */
public final class Conversation {
  private Conversation() {}

  public static void main(String[] args) throws InterruptedException {
    Watched watched = new Watched();
    Iterator<String> once = List.of("still there").iterator();
    Map<String, Integer> held = Collections.synchronizedMap(new HashMap<>(Map.of("a", 1)));
    Map<String, Object> attributes = Attributes.of(watched, held, once);
    CountDownLatch isHeld = new CountDownLatch(1);
    CountDownLatch isDone = new CountDownLatch(1);
    Thread holder = new Thread(() -> hold(held, isHeld, isDone));
    holder.start();
    isHeld.await();
    watched.arm();
    System.out.println(ask(attributes));
    isDone.countDown();
    holder.join();
    System.out.println(once.next() + ", touched " + watched.touched() + " times");
  }

  private static String ask(Map<String, Object> attributes) {
    ChatModel model = new Deaf();
    ChatResponse answer =
        model.chat(
            ChatRequest.builder()
                .messages(
                    SystemMessage.from("half \uD83D and none \u0000"),
                    UserMessage.from("long ".repeat(20_000_000)),
                    CustomMessage.from(attributes))
                .build());
    return answer.aiMessage().text();
  }

  private static void hold(Object lock, CountDownLatch isHeld, CountDownLatch isDone) {
    synchronized (lock) {
      isHeld.countDown();
      try {
        isDone.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static final class Deaf implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request) {
      return ChatResponse.builder()
          .aiMessage(AiMessage.from("heard " + request.messages().size()))
          .build();
    }
  }
}
