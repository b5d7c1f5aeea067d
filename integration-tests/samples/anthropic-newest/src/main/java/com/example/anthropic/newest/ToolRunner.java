package com.example.anthropic.newest;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.ObjectMappers;
import com.anthropic.helpers.BetaRunnableTool;
import com.anthropic.models.beta.messages.BetaMessage;
import com.anthropic.models.beta.messages.BetaTool;
import com.anthropic.models.beta.messages.BetaToolResultBlockParam;
import com.anthropic.models.beta.messages.MessageCreateParams;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;

/** Arguments: the provider's URL and a question. Leaves the loop over tools to the SDK. */
public final class ToolRunner {

  private ToolRunner() {}

  public static void main(String[] args) {
    AnthropicClient client =
        AnthropicOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    MessageCreateParams params =
        MessageCreateParams.builder()
            .model("test-model")
            .maxTokens(1024)
            .addUserMessage(args[1])
            .addTool(tool("shout", false))
            .addTool(tool("fail", true))
            .build();
    for (BetaMessage message : client.beta().messages().toolRunner(params)) {
      message.content().forEach(block -> block.text().ifPresent(said -> print(said.text())));
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  private static BetaRunnableTool tool(String name, boolean fails) {
    BetaTool definition =
        BetaTool.builder()
            .name(name)
            .description("Says it louder")
            .inputSchema(BetaTool.InputSchema.builder().build())
            .build();
    return BetaRunnableTool.of(
        definition,
        input -> {
          if (fails) {
            throw new IllegalStateException("nobody listens");
          }
          return BetaToolResultBlockParam.Content.ofString(
              text(input).toUpperCase(Locale.ROOT) + "!");
        });
  }

  private static String text(String input) {
    try {
      return ObjectMappers.jsonMapper().readTree(input).path("text").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void print(String text) {
    System.out.println(text);
  }
}
