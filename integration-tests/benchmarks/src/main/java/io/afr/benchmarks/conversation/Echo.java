package io.afr.benchmarks.conversation;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model that always has an answer ready, a new one each time. */
final class Echo implements ChatModel {

  private long answers;

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from("This is answer number " + ++answers + " of many."))
        .modelName("gpt-5-mini")
        .build();
  }
}
