package com.example.assistant;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;

/** Arguments: the provider's URL, who asks, and the questions. Prints the answers as they come. */
public final class StreamingChat {
  private StreamingChat() {}

  public static void main(String[] args) {
    StreamingAssistant assistant =
        AiServices.builder(StreamingAssistant.class)
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new Calculator())
            .build();
    for (int i = 2; i < args.length; i++) {
      answer(assistant, args[1], args[i]);
    }
  }

  private static void answer(StreamingAssistant assistant, String user, String question) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    assistant
        .chat(user, question)
        .onPartialResponse(System.out::print)
        .onCompleteResponse(response -> end(done, ""))
        .onError(error -> end(done, " Failed: " + error.getClass().getName()))
        .start();
    done.join();
  }

  /** After an error, old versions of the library say as well that the answer is complete. */
  private static void end(CompletableFuture<Void> done, String lastWords) {
    if (!done.isDone()) {
      System.out.println(lastWords);
      done.complete(null);
    }
  }
}
