package com.example.talk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What there is to talk to: two libraries, each at once and as a stream. */
final class Talkers {

  private final Assistant assistant;
  private final OpenAIClient client;

  Talkers(String url) {
    assistant =
        AiServices.builder(Assistant.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(url)
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(url)
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(8).build())
            .tools(new Sums())
            .build();
    client = OpenAIOkHttpClient.builder().baseUrl(url).apiKey("test-key").build();
  }

  /** One of each kind. */
  List<Talker> of(String user) {
    return List.of(
        text -> assistant.chat(user + "-whole", text + " [call add {\"a\":1,\"b\":2}]"),
        text -> streamed(user + "-stream", text),
        this::asked,
        this::read);
  }

  private String streamed(String user, String text) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    StringBuilder words = new StringBuilder();
    assistant.stream(user, text)
        .onPartialResponse(words::append)
        .onCompleteResponse(whole -> answer.complete(words.toString()))
        .onError(answer::completeExceptionally)
        .start();
    return answer.join();
  }

  private String asked(String text) {
    return client
        .chat()
        .completions()
        .create(request(text))
        .choices()
        .get(0)
        .message()
        .content()
        .orElse("");
  }

  private String read(String text) {
    StringBuilder answer = new StringBuilder();
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(request(text))) {
      chunks.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .forEach(choice -> choice.delta().content().ifPresent(answer::append));
    }
    return answer.toString();
  }

  private static ChatCompletionCreateParams request(String text) {
    return ChatCompletionCreateParams.builder().model("test-model").addUserMessage(text).build();
  }

  static final class Sums {
    @Tool("Adds two numbers")
    int add(int a, int b) {
      return a + b;
    }
  }
}
