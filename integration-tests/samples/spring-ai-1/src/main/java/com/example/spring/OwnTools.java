package com.example.spring;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/**
 * Tools that this program has written itself: one that asks a model in turn, and one around it.
 * Arguments: what makes the model, the provider's URL, and the question.
 */
public final class OwnTools {
  private OwnTools() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    ChatModel model = Made.by(args[0], args[1], ChatModel.class);
    ChatClient expert = ChatClient.create(model);
    String answer =
        ChatClient.create(model)
            .prompt()
            .user(user -> user.text("{question}").param("question", args[2]))
            .toolCallbacks(new Polite(new Expert(expert)))
            .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, "tools"))
            .call()
            .content();
    System.out.println(answer);
    // The SDK's idle threads would keep it for a minute.
    System.exit(0);
  }

  /** Asks a model. */
  private record Expert(ChatClient client) implements ToolCallback {

    @Override
    public ToolDefinition getToolDefinition() {
      return ToolDefinition.builder()
          .name("expert")
          .description("Asks an expert")
          .inputSchema("{\"type\":\"object\",\"properties\":{\"topic\":{\"type\":\"string\"}}}")
          .build();
    }

    @Override
    public String call(String input) {
      return client.prompt("What is it about? [say all about it]").call().content();
    }
  }

  /** Says it more politely. */
  private record Polite(ToolCallback tool) implements ToolCallback {

    @Override
    public ToolDefinition getToolDefinition() {
      return tool.getToolDefinition();
    }

    @Override
    public String call(String input) {
      return tool.call(input) + ", please";
    }
  }
}
