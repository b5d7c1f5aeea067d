package com.example.steps;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;

/** Keeps messages. Loading it does not yet load the library. */
final class Remembered {
  private static final ChatMemory memory =
      MessageWindowChatMemory.builder().id("steps").maxMessages(10).build();

  private Remembered() {}

  static String add(String text) {
    memory.add(UserMessage.from(text));
    return "remembered";
  }
}
