package com.example.talk;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model that needs no network and no time: says again what was said last. */
final class Parrot implements ChatModel {

  @Override
  public ChatResponse doChat(ChatRequest request) {
    ChatMessage last = request.messages().get(request.messages().size() - 1);
    return ChatResponse.builder()
        .aiMessage(AiMessage.from("You said: " + ((UserMessage) last).singleText()))
        .build();
  }
}
