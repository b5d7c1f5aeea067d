package com.example.running;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Answers each line of its input, on the threads of a pool that live as long as it does. Arguments:
 * the provider's URL and who asks.
 *
 * <p>A line {@code stream …} is answered piece by piece; {@code exit N} ends it.
 */
public final class Desk {
  private final Helper helper;
  private final String user;

  private Desk(Helper helper, String user) {
    this.helper = helper;
    this.user = user;
  }

  public static void main(String[] args) throws Exception {
    Desk desk = new Desk(helper(args[0]), args[1]);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    ExecutorService pool =
        new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    System.out.println("open");
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("exit ")) {
        System.exit(Integer.parseInt(line.substring(5)));
      }
      String question = line;
      System.out.println(pool.submit(() -> desk.answer(question)).get());
    }
    pool.shutdown();
  }

  private static Helper helper(String url) {
    return AiServices.builder(Helper.class)
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
        .chatMemoryProvider(id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
        .tools(new Sums())
        .build();
  }

  private String answer(String question) throws InterruptedException {
    if (!question.startsWith("stream ")) {
      return helper.answer(user, question);
    }
    LinkedBlockingQueue<String> end = new LinkedBlockingQueue<>();
    helper.stream(user, question.substring(7))
        .onPartialResponse(piece -> {})
        .onCompleteResponse(response -> end.add(response.aiMessage().text()))
        .onError(error -> end.add("Failed: " + error))
        .start();
    return end.take();
  }

  /** What it can do besides talking. */
  static final class Sums {
    @Tool("Adds two numbers")
    int add(int a, int b) {
      return a + b;
    }
  }
}
