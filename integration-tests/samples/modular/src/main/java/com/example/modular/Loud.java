package com.example.modular;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model of the module's own, of a class that nobody outside may see. */
final class Loud implements ChatModel {
  private final ChatModel model;

  Loud(ChatModel model) {
    this.model = model;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return model.chat(request);
  }
}
