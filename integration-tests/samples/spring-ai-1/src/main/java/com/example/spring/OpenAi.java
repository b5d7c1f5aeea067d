package com.example.spring;

import java.util.function.Function;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;

/** A model of Spring AI 1. Its URL has no {@code /v1}. */
public final class OpenAi implements Function<String, ChatModel> {

  @Override
  public ChatModel apply(String url) {
    OpenAiApi api =
        OpenAiApi.builder().baseUrl(url.replaceFirst("/v1$", "")).apiKey("test-key").build();
    return OpenAiChatModel.builder()
        .openAiApi(api)
        .defaultOptions(
            OpenAiChatOptions.builder()
                .model("test-model")
                .temperature(0.5)
                .streamUsage(true)
                .build())
        .build();
  }
}
