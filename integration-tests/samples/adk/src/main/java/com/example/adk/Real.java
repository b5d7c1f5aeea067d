package com.example.adk;

import com.google.adk.models.Gemini;
import com.google.genai.Client;
import com.google.genai.types.HttpOptions;

/**
 * The library's own model. Arguments: the provider's URL, then for each session NONE or SSE, its
 * id, and the question. Prints the events.
 */
public final class Real {
  private Real() {}

  public static void main(String[] args) {
    Postman.start();
    Client client =
        Client.builder()
            .apiKey("test-key")
            .httpOptions(HttpOptions.builder().baseUrl(args[0]).build())
            .build();
    for (int i = 1; i < args.length; i += 3) {
      Gemini model = new Gemini("gemini-test", client);
      new Conversation(Ask.calculator(model), args[i], args[i + 1]).ask(args[i + 2]);
    }
    // The client's threads would keep the program for a minute.
    System.exit(0);
  }
}
