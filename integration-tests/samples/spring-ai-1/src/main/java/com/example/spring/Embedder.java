package com.example.spring;

import java.util.function.Function;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.api.OpenAiApi;

/** An embedding model of Spring AI 1. */
public final class Embedder implements Function<String, EmbeddingModel> {

  @Override
  public EmbeddingModel apply(String url) {
    return new OpenAiEmbeddingModel(
        OpenAiApi.builder().baseUrl(url.replaceFirst("/v1$", "")).apiKey("test-key").build());
  }
}
