package com.example.recent;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;

/** Arguments: the provider's URL and the order. Stops the answer after its first words. */
public final class Stop {
  private Stop() {}

  public static void main(String[] args) {
    Team team =
        AiServices.builder(Team.class)
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .build();
    CompletableFuture<Void> stopped = new CompletableFuture<>();
    team.workAloud("gina", args[1])
        .onPartialResponseWithContext(
            (words, context) -> {
              System.out.println(words.text());
              context.streamingHandle().cancel();
              stopped.complete(null);
            })
        .onCompleteResponse(response -> System.out.println("complete"))
        .onError(error -> System.out.println("error"))
        .start();
    stopped.join();
  }
}
