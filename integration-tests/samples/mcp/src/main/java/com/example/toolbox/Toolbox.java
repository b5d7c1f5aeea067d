package com.example.toolbox;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.ToolExecutor;
import io.modelcontextprotocol.client.McpAsyncClient;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Calls tools at once, later, twice, never, and as a tool of a framework. */
public final class Toolbox {
  private Toolbox() {}

  public static void main(String[] args) {
    try (McpSyncClient client = McpClient.sync(transport()).build()) {
      client.initialize();
      atOnce(client);
      insideOfAFramework(client);
    }
    McpAsyncClient client = McpClient.async(transport()).build();
    client.initialize().block();
    later(client);
    client.closeGracefully().block();
  }

  private static void atOnce(McpSyncClient client) {
    System.out.println(text(client.callTool(greet("anna"))));
    System.out.println(client.callTool(greet("nobody")).isError());
    System.out.println(
        client.callTool(new CallToolRequest("measure", Map.of("of", "anna"))).structuredContent());
    try {
      client.callTool(new CallToolRequest("dance", Map.of()));
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getName() + " " + e.getMessage());
    }
  }

  private static void later(McpAsyncClient client) {
    Mono<CallToolResult> twice = client.callTool(greet("berta"));
    Mono<CallToolResult> never = client.callTool(greet("carla"));
    System.out.println(text(twice.block()));
    System.out.println(text(twice.block()));
    System.out.println(never != null);
    client.callTool(new CallToolRequest("wait", Map.of())).subscribe().dispose();
  }

  private static void insideOfAFramework(McpSyncClient client) {
    ToolExecutor greeter = new Greeter(client);
    System.out.println(
        greeter.execute(
            ToolExecutionRequest.builder()
                .id("call_1")
                .name("box_greet")
                .arguments("{\"who\":\"dora\"}")
                .build(),
            "dora"));
  }

  private static CallToolRequest greet(String who) {
    return new CallToolRequest("greet", Map.of("who", who));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  private static StdioClientTransport transport() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new StdioClientTransport(
        ServerParameters.builder(java)
            .args(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GreetingServer.class.getName())
            .build(),
        McpJsonDefaults.getMapper());
  }

  /** A tool of the framework's, which asks the server. */
  private record Greeter(McpSyncClient client) implements ToolExecutor {

    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
      return text(client.callTool(greet(String.valueOf(memoryId))));
    }
  }
}
