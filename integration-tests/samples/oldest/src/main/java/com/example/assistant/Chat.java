package com.example.assistant;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;

/** Arguments: the provider's URL, who asks, and the questions. Prints the answers. */
public final class Chat {
  private Chat() {}

  public static void main(String[] args) {
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
    for (int i = 2; i < args.length; i++) {
      System.out.println(answer(assistant, args[1], args[i]));
    }
  }

  private static String answer(Assistant assistant, String user, String question) {
    try {
      return assistant.chat(user, question);
    } catch (RuntimeException e) {
      return "Failed: " + e;
    }
  }
}
