package com.example.steps;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.concurrent.CountDownLatch;

/** Says how long the question was, and thinks about the hard one. */
final class ThinkingModel implements ChatModel {
  static final String HARD = "hard";
  static final CountDownLatch thinks = new CountDownLatch(1);
  static final CountDownLatch thought = new CountDownLatch(1);

  @Override
  public ChatResponse chat(ChatRequest request) {
    UserMessage last = (UserMessage) request.messages().get(request.messages().size() - 1);
    if (last.singleText().equals(HARD)) {
      think();
    }
    String answer = last.singleText().length() + " characters";
    return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
  }

  private static void think() {
    thinks.countDown();
    try {
      thought.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
