package com.example.springtwo;

import java.util.function.Function;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;

/** An embedding model of Spring AI 2. */
public final class Embedder implements Function<String, EmbeddingModel> {

  @Override
  public EmbeddingModel apply(String url) {
    return OpenAiEmbeddingModel.builder()
        .options(OpenAiEmbeddingOptions.builder().baseUrl(url).apiKey("test-key").build())
        .build();
  }
}
