package com.example.harbour;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Answers sailors. */
public interface Harbourmaster {

  /**
   * Answers in a conversation.
   *
   * @param conversation remembered under this id
   */
  @SystemMessage("You are a harbourmaster. Look up tides, never guess them.")
  String answer(@MemoryId String conversation, @UserMessage String question);

  /** With its tools, and a memory for each conversation. */
  static Harbourmaster with(ChatModel model) {
    return AiServices.builder(Harbourmaster.class)
        .chatModel(model)
        .chatMemoryProvider(id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
        .tools(new Tides())
        .build();
  }
}
