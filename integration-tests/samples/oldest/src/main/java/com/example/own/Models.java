package com.example.own;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;

/** Argument: which model to ask, {@code own}, {@code decorated} or {@code routed}. */
public final class Models {
  private Models() {}

  public static void main(String[] args) {
    Helper helper =
        AiServices.builder(Helper.class)
            .chatModel(model(args[0]))
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build())
            .build();
    System.out.println(helper.help("ben", "Anybody there?"));
  }

  private static ChatModel model(String kind) {
    return switch (kind) {
      case "own" -> new EchoModel("One");
      case "decorated" -> new Decorated(new EchoModel("One"));
      case "routed" -> new Routed(new EchoModel("One"), new EchoModel("Two"));
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
