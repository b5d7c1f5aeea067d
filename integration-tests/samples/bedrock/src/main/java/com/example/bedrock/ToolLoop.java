package com.example.bedrock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/** Arguments: the provider's URL and the questions of one conversation. Prints the answers. */
public final class ToolLoop {
  private static final Tool shout =
      Tool.fromToolSpec(
          it ->
              it.name("shout")
                  .description("Says it louder")
                  .inputSchema(
                      schema ->
                          schema.json(
                              Document.fromMap(Map.of("type", Document.fromString("object"))))));

  private ToolLoop() {}

  public static void main(String[] args) {
    try (BedrockRuntimeClient client = Clients.sync(args[0])) {
      List<Message> conversation = new ArrayList<>();
      for (int i = 1; i < args.length; i++) {
        conversation.add(user(List.of(ContentBlock.fromText(args[i]))));
        System.out.println(answer(client, "amazon.nova-pro-v1:0", conversation));
      }
    }
  }

  static String answer(BedrockRuntimeClient client, String model, String question) {
    List<Message> conversation = new ArrayList<>();
    conversation.add(user(List.of(ContentBlock.fromText(question))));
    return answer(client, model, conversation);
  }

  private static String answer(
      BedrockRuntimeClient client, String model, List<Message> conversation) {
    while (true) {
      ConverseResponse response =
          client.converse(
              it ->
                  it.modelId(model)
                      .system(SystemContentBlock.fromText("You are loud."))
                      .messages(conversation)
                      .toolConfig(tools -> tools.tools(shout)));
      Message message = response.output().message();
      conversation.add(message);
      List<ContentBlock> results = new ArrayList<>();
      for (ContentBlock block : message.content()) {
        if (block.toolUse() != null) {
          results.add(result(block.toolUse()));
        }
      }
      if (results.isEmpty()) {
        return EveryCall.text(response);
      }
      conversation.add(user(results));
    }
  }

  /** A tool that cannot do without something to shout. */
  private static ContentBlock result(ToolUseBlock toolUse) {
    Document text = toolUse.input().asMap().get("text");
    String said =
        text == null ? "nothing to shout" : text.asString().toUpperCase(Locale.ROOT) + "!";
    return ContentBlock.fromToolResult(
        it ->
            it.toolUseId(toolUse.toolUseId())
                .content(ToolResultContentBlock.fromText(said))
                .status(text == null ? ToolResultStatus.ERROR : ToolResultStatus.SUCCESS));
  }

  private static Message user(List<ContentBlock> content) {
    return Message.builder().role(ConversationRole.USER).content(content).build();
  }
}
