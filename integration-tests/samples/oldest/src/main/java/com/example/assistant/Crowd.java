package com.example.assistant;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Arguments: the provider's URL, how many users ask at the same time, and how often each. */
public final class Crowd {
  private Crowd() {}

  public static void main(String[] args) throws Exception {
    Assistant assistant =
        AiServices.builder(Assistant.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new Calculator())
            .build();
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<String>> answers = new ArrayList<>();
    for (int turn = 1; turn <= Integer.parseInt(args[2]); turn++) {
      answers.addAll(askAll(pool, assistant, Integer.parseInt(args[1]), turn));
    }
    for (Future<String> answer : answers) {
      System.out.println(answer.get());
    }
    pool.shutdown();
  }

  /** Everybody once; returns when all have their answer, as one user's turns follow each other. */
  private static List<Future<String>> askAll(
      ExecutorService pool, Assistant assistant, int users, int turn) throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      String user = "user-" + i;
      String question = "Sum %d? [call add {\"a\":%d,\"b\":%d}]".formatted(turn, i, turn);
      answers.add(pool.submit(() -> user + ": " + assistant.chat(user, question)));
    }
    for (Future<String> answer : answers) {
      answer.get();
    }
    return answers;
  }
}
