package com.example.recent;

import dev.langchain4j.mcp.McpToolProvider;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.McpClient;
import dev.langchain4j.mcp.client.transport.stdio.StdioMcpTransport;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.nio.file.Path;
import java.util.List;

/** Arguments: the provider's URL and the order. The tools are those of {@link ToolServer}. */
public final class ToolsOfOthers {
  private ToolsOfOthers() {}

  public static void main(String[] args) throws Exception {
    try (McpClient client = client()) {
      Team team =
          AiServices.builder(Team.class)
              .chatModel(
                  OpenAiChatModel.builder()
                      .baseUrl(args[0])
                      .apiKey("test-key")
                      .modelName("test-model")
                      .build())
              .chatMemoryProvider(
                  id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
              .toolProvider(McpToolProvider.builder().mcpClients(client).build())
              .build();
      System.out.println(team.work("hugo", args[1]));
    }
    // Closing only asks the server to end.
    ProcessHandle.current().children().forEach(server -> server.onExit().join());
  }

  private static McpClient client() {
    return DefaultMcpClient.builder()
        .key("greeter")
        .transport(StdioMcpTransport.builder().command(server()).build())
        .build();
  }

  private static List<String> server() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, ToolServer.class.getName());
  }
}
