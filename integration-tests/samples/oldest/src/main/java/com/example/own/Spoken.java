package com.example.own;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Argument: on whose thread the model speaks, {@code caller} or {@code other}. */
public final class Spoken {
  private Spoken() {}

  public static void main(String[] args) {
    Executor mouth =
        args[0].equals("caller") ? Runnable::run : words -> new Thread(words, "mouth").start();
    SpokenHelper helper =
        AiServices.builder(SpokenHelper.class)
            .streamingChatModel(new SpokenModel(mouth))
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build())
            .tools(new Clock())
            .build();
    ask(helper, "What time is it?");
    ask(helper, "And now?");
  }

  private static void ask(SpokenHelper helper, String question) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    helper
        .help("cleo", question)
        .onPartialResponse(System.out::print)
        .onCompleteResponse(response -> done.complete(null))
        .onError(done::completeExceptionally)
        .start();
    done.join();
    System.out.println();
  }
}
