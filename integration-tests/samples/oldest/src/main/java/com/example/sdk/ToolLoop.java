package com.example.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arguments: the provider's URL and the questions of one conversation. Prints the answers.
 *
 * <p>Tools and tool calls are read and written as JSON: their Java types changed between the
 * versions that this one program runs with.
 */
public final class ToolLoop {
  private static final JsonValue tools =
      JsonValue.from(
          List.of(
              inOrder(
                  Map.of(
                      "type",
                      "function",
                      "function",
                      inOrder(Map.of("name", "shout", "description", "Says it louder"))))));

  private ToolLoop() {}

  public static void main(String[] args) throws Exception {
    OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    ChatCompletionCreateParams.Builder conversation = conversation("You are loud.");
    for (int i = 1; i < args.length; i++) {
      System.out.println(answer(client, conversation.addUserMessage(args[i])));
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  /** The order of {@code Map.of} is another one in each JVM. */
  private static Map<String, ?> inOrder(Map<String, ?> map) {
    return new TreeMap<>(map);
  }

  static ChatCompletionCreateParams.Builder conversation(String instruction) {
    return ChatCompletionCreateParams.builder()
        .model("test-model")
        .putAdditionalBodyProperty("tools", tools)
        .addSystemMessage(instruction);
  }

  static String answer(OpenAIClient client, ChatCompletionCreateParams.Builder conversation)
      throws Exception {
    while (true) {
      ChatCompletionMessage message =
          client.chat().completions().create(conversation.build()).choices().get(0).message();
      conversation.addMessage(message);
      JsonNode calls = ObjectMappers.jsonMapper().valueToTree(message).path("tool_calls");
      if (calls.isEmpty()) {
        return message.content().orElse("");
      }
      for (JsonNode call : calls) {
        conversation.addMessage(result(call));
      }
    }
  }

  private static ChatCompletionToolMessageParam result(JsonNode call) throws Exception {
    String arguments = call.at("/function/arguments").asText();
    String text = ObjectMappers.jsonMapper().readTree(arguments).path("text").asText();
    return ChatCompletionToolMessageParam.builder()
        .toolCallId(call.path("id").asText())
        .content(text.toUpperCase(java.util.Locale.ROOT) + "!")
        .build();
  }
}
