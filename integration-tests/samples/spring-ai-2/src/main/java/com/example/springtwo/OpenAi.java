package com.example.springtwo;

import java.util.function.Function;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** A model of Spring AI 2, over OpenAI's own SDK. */
public final class OpenAi implements Function<String, ChatModel> {

  @Override
  public ChatModel apply(String url) {
    return OpenAiChatModel.builder()
        .options(
            OpenAiChatOptions.builder()
                .baseUrl(url)
                .apiKey("test-key")
                .model("test-model")
                .temperature(0.5)
                .streamUsage(true)
                .build())
        .build();
  }
}
