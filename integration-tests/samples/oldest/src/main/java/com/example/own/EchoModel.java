package com.example.own;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Overrides nothing but {@code chat}, and counts no tokens. */
final class EchoModel implements ChatModel {
  private final String name;

  EchoModel(String name) {
    this.name = name;
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    ChatMessage last = request.messages().get(request.messages().size() - 1);
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(name + " heard: " + ((UserMessage) last).singleText()))
        .build();
  }
}
