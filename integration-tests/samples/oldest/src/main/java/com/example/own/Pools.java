package com.example.own;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.ExecutionException;

/**
 * A model that asks others on every kind of thread that the JDK has, and prints what queues,
 * comparators and the pools' own hooks are handed: the program's tasks, nobody else's.
 */
public final class Pools {
  private Pools() {}

  public static void main(String[] args) throws ExecutionException, InterruptedException {
    ChatModel echo = new EchoModel("echo");
    System.out.println(echo.chat("ready?"));
    try (Scattered scattered = new Scattered(echo)) {
      Helper helper =
          AiServices.builder(Helper.class)
              .chatModel(scattered)
              .chatMemoryProvider(
                  id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build())
              .build();
      System.out.println(helper.help("gina", "Everywhere?"));
      System.out.println(helper.help("hugo", "Again?"));
    }
  }
}
