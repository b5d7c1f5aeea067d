package com.example.travel;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.util.List;

/** Plans one trip with one customer. Argument: the model provider's URL. */
public final class TravelDesk {
  private static final List<String> questions =
      List.of(
          "I have to be in Lisbon by noon on Friday, from Porto. Book a seat for Anna Silva, please.",
          "Great. What did it cost, and do I need an umbrella?");

  private TravelDesk() {}

  public static void main(String[] args) {
    TravelAssistant assistant =
        AiServices.builder(TravelAssistant.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("not-needed-here")
                    .modelName("gpt-5-mini")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(30).build())
            .tools(new Railway())
            .build();
    for (String question : questions) {
      System.out.println("Anna:      " + question);
      System.out.println("Assistant: " + assistant.chat("trip-anna-lisbon", question));
    }
  }
}
