package com.example.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.ObjectMappers;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.Tool;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Arguments: the provider's URL and the questions of one conversation. Prints the answers.
 *
 * <p>Tool results are written as JSON: their Java types changed between the versions that this one
 * program runs with.
 */
public final class ToolLoop {

  private ToolLoop() {}

  public static void main(String[] args) {
    AnthropicClient client =
        AnthropicOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    MessageCreateParams.Builder conversation = conversation("You are loud.");
    for (int i = 1; i < args.length; i++) {
      System.out.println(answer(client, conversation.addUserMessage(args[i])));
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  static MessageCreateParams.Builder conversation(String instruction) {
    return MessageCreateParams.builder()
        .model("test-model")
        .maxTokens(1024)
        .system(instruction)
        .addTool(
            Tool.builder()
                .name("shout")
                .description("Says it louder")
                .inputSchema(Tool.InputSchema.builder().build())
                .build());
  }

  static String answer(AnthropicClient client, MessageCreateParams.Builder conversation) {
    while (true) {
      Message message = client.messages().create(conversation.build());
      conversation.addMessage(message);
      ArrayNode results = ObjectMappers.jsonMapper().createArrayNode();
      for (JsonNode block : ObjectMappers.jsonMapper().valueToTree(message).path("content")) {
        if (block.path("type").asText().equals("tool_use")) {
          results.add(result(block));
        }
      }
      if (results.isEmpty()) {
        return EveryCall.text(message);
      }
      conversation.addMessage(user(results));
    }
  }

  /** A tool that cannot do without something to shout. */
  private static ObjectNode result(JsonNode toolUse) {
    ObjectNode result = ObjectMappers.jsonMapper().createObjectNode();
    result.put("type", "tool_result").put("tool_use_id", toolUse.path("id").asText());
    String text = toolUse.at("/input/text").asText();
    return text.isEmpty()
        ? result.put("content", "nothing to shout").put("is_error", true)
        : result.put("content", text.toUpperCase(Locale.ROOT) + "!");
  }

  private static MessageParam user(ArrayNode content) {
    ObjectNode message = ObjectMappers.jsonMapper().createObjectNode().put("role", "user");
    message.set("content", content);
    try {
      return ObjectMappers.jsonMapper().treeToValue(message, MessageParam.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
