package com.example.http;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arguments: the client, the provider's URL, and pairs of a way to ask and what to ask. Prints what
 * comes back.
 */
public final class EveryProvider {
  private static final Pattern id = Pattern.compile("\"(?:id|call_id)\": ?\"(call[^\"]*)\"");
  private static final Pattern responseId = Pattern.compile("\"id\": ?\"(resp_[^\"]*)\"");

  private final Client client;
  private final String url;

  private EveryProvider(Client client, String url) {
    this.client = client;
    this.url = url;
  }

  public static void main(String[] args) throws Exception {
    EveryProvider provider = new EveryProvider(Client.of(args[0]), args[1]);
    for (int i = 2; i < args.length; i += 2) {
      System.out.println(args[i] + ": " + provider.ask(args[i], args[i + 1]));
    }
    System.exit(0); // threads of the clients would keep the JVM for a minute
  }

  private String ask(String way, String text) throws Exception {
    String said = "\"" + text.replace("\"", "\\\"") + "\"";
    String message = "{\"role\":\"user\",\"content\":" + said + "}";
    String chat = "{\"model\":\"m\",\"messages\":[" + message + "]}";
    String streamed = chat.replace("{\"model\"", "{\"stream\":true,\"model\"");
    String contents = "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":" + said + "}]}]}";
    return switch (way) {
      case "openai" -> client.post(url + "/v1/chat/completions", chat);
      case "openai-async" -> client.postAsync(url + "/v1/chat/completions", chat);
      case "openai-stream" -> read(client.stream(url + "/v1/chat/completions", streamed));
      case "abandon" -> abandon(client.stream(url + "/v1/chat/completions", streamed));
      case "embed" ->
          client.post(url + "/v1/embeddings", "{\"model\":\"e\",\"input\":" + said + "}");
      case "anthropic" ->
          client.post(url + "/v1/messages", chat.replace("}]}", "}],\"max_tokens\":9}"));
      case "gemini" -> client.post(url + "/v1beta/models/m:generateContent", contents);
      case "gemini-stream" ->
          read(client.stream(url + "/v1beta/models/m:streamGenerateContent?alt=sse", contents));
      case "ollama" -> read(client.stream(url + "/api/chat", chat));
      case "generate" ->
          client.post(
              url + "/api/generate", "{\"model\":\"m\",\"stream\":false,\"prompt\":" + said + "}");
      case "cohere" -> client.post(url + "/v2/chat", chat);
      case "cohere-stream" -> read(client.stream(url + "/v2/chat", streamed));
      case "tools" -> tools(message);
      case "responses" -> responses(said);
      case "order" -> client.post(url + "/orders", chat);
      case "no-question" -> client.post(url + "/v1/embeddings", "{\"model\":\"e\"}");
      default -> throw new IllegalArgumentException(way);
    };
  }

  private static String read(InputStream stream) throws Exception {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String abandon(InputStream stream) throws Exception {
    try (stream) {
      return stream.readNBytes(2_000).length + " bytes";
    }
  }

  private String tools(String question) throws Exception {
    String start = "{\"model\":\"m\",\"messages\":[" + question;
    String first = client.post(url + "/v1/chat/completions", start + "]}");
    String asked = first.substring(first.indexOf("\"message\":") + 10, first.indexOf("}]}}]"));
    String result =
        "{\"role\":\"tool\",\"tool_call_id\":\"" + found(id, first) + "\",\"content\":\"HEY!\"}";
    return client.post(url + "/v1/chat/completions", start + "," + asked + "}]}," + result + "]}");
  }

  /** The provider keeps the conversation. */
  private String responses(String said) throws Exception {
    String first = client.post(url + "/v1/responses", "{\"model\":\"m\",\"input\":" + said + "}");
    return client.post(
        url + "/v1/responses",
        "{\"model\":\"m\",\"previous_response_id\":\""
            + found(responseId, first)
            + "\",\"input\":\"Go on\"}");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(text);
    }
    return matcher.group(1);
  }
}
