package com.example.own;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Does nothing but pass on, like a model that measures or logs. */
final class Decorated implements ChatModel {
  private final ChatModel model;

  Decorated(ChatModel model) {
    this.model = model;
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    return model.chat(request);
  }
}
