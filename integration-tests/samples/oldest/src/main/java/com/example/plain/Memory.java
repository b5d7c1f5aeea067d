package com.example.plain;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;

/** Keeps two messages in a chat memory, which LangChain4j could do long before 1.0. */
public final class Memory {
  private Memory() {}

  public static void main(String[] args) {
    ChatMemory memory = MessageWindowChatMemory.builder().id("old-friend").maxMessages(10).build();
    memory.add(UserMessage.from("Hello"));
    memory.add(UserMessage.from("Are you there?"));
    System.out.println(memory.messages().size() + " messages");
  }
}
