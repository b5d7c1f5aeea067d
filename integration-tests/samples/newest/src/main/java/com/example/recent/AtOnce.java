package com.example.recent;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Arguments: the provider's URL, how to work, {@code whole} or {@code aloud}, and the order. Tools
 * run at the same time, on a pool.
 */
public final class AtOnce {
  private AtOnce() {}

  public static void main(String[] args) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Team team =
        AiServices.builder(Team.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new Counter())
            .executeToolsConcurrently(pool)
            .build();
    System.out.println(args[1].equals("whole") ? team.work("finn", args[2]) : aloud(team, args[2]));
    pool.shutdown();
  }

  private static String aloud(Team team, String order) {
    CompletableFuture<String> done = new CompletableFuture<>();
    team.workAloud("finn", order)
        .onCompleteResponse(response -> done.complete(response.aiMessage().text()))
        .onError(done::completeExceptionally)
        .start();
    return done.join();
  }
}
