package com.example.genai;

import com.google.genai.Client;
import com.google.genai.ResponseStream;
import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Tool;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Arguments: the provider's URL and pairs of a way to call it and what to say. Prints what comes
 * back, as the program sees it.
 */
public final class EveryCall {
  static final String MODEL = "test-model";
  private static final Logger log = Logger.getLogger("com.google.genai");

  private final Client client;

  private EveryCall(Client client) {
    this.client = client;
  }

  public static void main(String[] args) throws Exception {
    EveryCall calls = new EveryCall(client(args[0]));
    for (int i = 1; i < args.length; i += 2) {
      System.out.println(args[i] + ": " + calls.make(args[i], args[i + 1]));
    }
    System.exit(0); // the HTTP client's threads would keep the JVM for a minute
  }

  static Client client(String url) {
    log.setLevel(Level.OFF);
    return Client.builder()
        .apiKey("test-key")
        .httpOptions(HttpOptions.builder().baseUrl(url).build())
        .build();
  }

  private String make(String way, String text) throws Exception {
    return switch (way) {
      case "generate" -> client.models.generateContent(MODEL, text, null).text();
      case "stream" -> stream(client.models.generateContentStream(MODEL, text, null));
      case "abandon" -> abandon(text);
      case "functions" -> functions(text);
      case "chat" -> client.chats.create(MODEL).sendMessage(text).text();
      case "embed" ->
          client.models.embedContent("test-embeddings", text, null).embeddings().get().size()
              + " vectors";
      case "fail" -> fail(text);
      case "async" ->
          client
              .async
              .models
              .generateContent(MODEL, text, null)
              .thenApply(GenerateContentResponse::text)
              .get();
      case "async-stream" ->
          stream(client.async.models.generateContentStream(MODEL, text, null).get());
      default -> throw new IllegalArgumentException(way);
    };
  }

  private static String stream(ResponseStream<GenerateContentResponse> pieces) {
    StringBuilder answer = new StringBuilder();
    try (pieces) {
      for (GenerateContentResponse piece : pieces) {
        answer.append(piece.text());
      }
    } catch (RuntimeException broken) {
      answer.append(" - ").append(broken);
    }
    return answer.toString();
  }

  private String abandon(String text) {
    try (ResponseStream<GenerateContentResponse> pieces =
        client.models.generateContentStream(MODEL, text, null)) {
      return pieces.iterator().next().text();
    }
  }

  /** The SDK itself calls the functions and asks again. */
  private String functions(String text) throws Exception {
    Tool tool =
        Tool.builder().functions(List.of(EveryCall.class.getMethod("shout", String.class))).build();
    return client
        .models
        .generateContent(MODEL, text, GenerateContentConfig.builder().tools(List.of(tool)).build())
        .text();
  }

  /** Says a text louder. */
  public static String shout(String text) {
    return text.toUpperCase(java.util.Locale.ROOT) + "!";
  }

  private String fail(String text) {
    try {
      return client.models.generateContent(MODEL, text, null).text();
    } catch (ApiException refused) {
      return refused.code() + " " + refused.status() + " " + refused.message();
    }
  }
}
