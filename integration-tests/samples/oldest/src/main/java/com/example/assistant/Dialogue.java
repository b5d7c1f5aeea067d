package com.example.assistant;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Asks what each line of its standard input says, {@code who: what}, and prints the answer, until
 * the input ends. Argument: the provider's URL.
 */
public final class Dialogue {
  private Dialogue() {}

  public static void main(String[] args) throws IOException {
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
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] said = line.split(": ", 2);
      System.out.println(assistant.chat(said[0], said[1]));
    }
  }
}
