package com.example.assistant;

import dev.langchain4j.model.openai.OpenAiChatModel;

/** Arguments: the provider's URL and how to end after one answer. */
public final class Ending {
  private Ending() {}

  public static void main(String[] args) {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .baseUrl(args[0])
            .apiKey("test-key")
            .modelName("test-model")
            .build();
    System.out.println(model.chat("Hello"));
    switch (args[1]) {
      case "exit" -> System.exit(3);
      case "halt" -> Runtime.getRuntime().halt(4);
      case "throw" -> throw new IllegalStateException("the host's own failure");
      case "wait" -> System.out.println(model.chat("Slow [gate never]"));
      default -> System.err.close();
    }
  }
}
