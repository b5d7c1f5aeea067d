package com.example.own;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;

/**
 * Arguments: the provider's URL, and whether the helper keeps a memory, {@code remembers} or {@code
 * forgets}. Two questions, one answered whole, one word by word.
 */
public final class NamelessHelp {
  private NamelessHelp() {}

  public static void main(String[] args) {
    AiServices<Nameless> builder =
        AiServices.builder(Nameless.class)
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
            .tools(new Clock());
    if (args[1].equals("remembers")) {
      builder.chatMemory(MessageWindowChatMemory.withMaxMessages(10));
    }
    Nameless helper = builder.build();
    System.out.println(helper.help("First?"));
    CompletableFuture<Void> done = new CompletableFuture<>();
    helper
        .helpAloud("Second? [call clock {}]")
        .onPartialResponse(System.out::print)
        .onCompleteResponse(response -> done.complete(null))
        .onError(done::completeExceptionally)
        .start();
    done.join();
    System.out.println();
  }
}
