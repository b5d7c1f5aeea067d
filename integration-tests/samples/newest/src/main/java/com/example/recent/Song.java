package com.example.recent;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.observability.api.listener.AiServiceCompletedListener;
import dev.langchain4j.observability.api.listener.AiServiceErrorListener;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CountDownLatch;

/**
 * Arguments: the provider's URL, the wish, and whether to listen to its {@code end} or to the first
 * {@code word} only. A listener who is gone does not stop the singer: the library asks the model
 * on.
 */
public final class Song {
  private Song() {}

  public static void main(String[] args) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(2);
    Singer singer =
        AiServices.builder(Singer.class)
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new Adder())
            .registerListeners(
                (AiServiceCompletedListener) completed -> done.countDown(),
                (AiServiceErrorListener) failed -> done.countDown())
            .build();
    singer
        .sing("ida", args[1])
        .take(args[2].equals("word") ? 1 : Long.MAX_VALUE)
        .doFinally(how -> heard(done))
        .onErrorComplete()
        .subscribe(System.out::println);
    done.await();
  }

  private static void heard(CountDownLatch done) {
    System.out.println("heard");
    done.countDown();
  }
}
