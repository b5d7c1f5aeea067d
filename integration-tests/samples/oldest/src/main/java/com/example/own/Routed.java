package com.example.own;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Asks two models and gives both answers. */
final class Routed implements ChatModel {
  private final ChatModel first;
  private final ChatModel second;

  Routed(ChatModel first, ChatModel second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    String answers =
        first.chat(request).aiMessage().text() + " / " + second.chat(request).aiMessage().text();
    return ChatResponse.builder().aiMessage(AiMessage.from(answers)).build();
  }
}
