package com.example.schedulers;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/** Says what it was told. */
final class EchoModel implements ChatModel {
  @Override
  public ChatResponse chat(ChatRequest request) {
    UserMessage last = (UserMessage) request.messages().get(request.messages().size() - 1);
    return ChatResponse.builder().aiMessage(AiMessage.from("Heard " + last.singleText())).build();
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    throw new IllegalStateException("chat answers: " + List.of(request));
  }
}
