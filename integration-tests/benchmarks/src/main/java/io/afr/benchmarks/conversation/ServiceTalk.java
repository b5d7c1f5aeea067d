package io.afr.benchmarks.conversation;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** The library keeps the messages, and the program names the conversation. */
final class ServiceTalk implements Talk {

  private static final int MANY = 10_000;

  private static final Assistant assistant =
      AiServices.builder(Assistant.class)
          .chatModel(new Echo())
          .chatMemoryProvider(
              id -> MessageWindowChatMemory.builder().id(id).maxMessages(MANY).build())
          .build();

  private final String id;

  ServiceTalk(String id) {
    this.id = id;
  }

  interface Assistant {
    String answer(@MemoryId String conversation, @UserMessage String text);
  }

  @Override
  public void say(String text) {
    String unused = assistant.answer(id, text);
  }
}
