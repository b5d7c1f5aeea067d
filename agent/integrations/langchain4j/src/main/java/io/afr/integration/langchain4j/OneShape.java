package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.afr.agent.json.ContentLimit;
import io.afr.agent.json.Getter;
import io.afr.agent.json.Guarded;
import io.afr.agent.json.Json;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.json.Passage;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** LangChain4j's messages in the one shape, OpenTelemetry's GenAI message JSON. */
final class OneShape {

  private OneShape() {}

  static Content message(ChatMessage message) {
    return Guarded.message(() -> JsonWriter.of(tree(message)));
  }

  private static Map<String, Object> tree(ChatMessage message) {
    if (message instanceof SystemMessage system) {
      return said("system", List.of(Parts.text(system.text())));
    }
    if (message instanceof UserMessage user) {
      Map<String, Object> said = said("user", Parts.of(user.contents()));
      if (user.name() != null) {
        said.put("name", user.name());
      }
      return said;
    }
    if (message instanceof AiMessage assistant) {
      return assistant(assistant);
    }
    if (message instanceof ToolExecutionResultMessage result) {
      return said("tool", List.of(toolResult(result)));
    }
    Object attributes = Getter.read(message, "attributes");
    return said("custom", List.of(JsonObject.of("type", "custom", "content", attributes)));
  }

  private static Map<String, Object> said(String role, List<?> parts) {
    return JsonObject.of("role", role, "parts", parts);
  }

  private static Map<String, Object> assistant(AiMessage message) {
    List<Object> parts = new ArrayList<>();
    String thinking = Getter.text(message, "thinking");
    if (thinking != null) {
      parts.add(JsonObject.of("type", "reasoning", "content", thinking));
    }
    if (message.text() != null) {
      parts.add(Parts.text(message.text()));
    }
    if (Getter.read(message, "images") instanceof List<?> images) {
      for (Object image : images) {
        parts.add(Parts.media("image", image));
      }
    }
    if (message.hasToolExecutionRequests()) {
      for (ToolExecutionRequest request : message.toolExecutionRequests()) {
        parts.add(toolCall(request));
      }
    }
    return said("assistant", parts);
  }

  private static Map<String, Object> toolCall(ToolExecutionRequest request) {
    return JsonObject.of(
        "type", "tool_call",
        "id", request.id(),
        "name", request.name(),
        "arguments", parsed(request.arguments()));
  }

  private static Map<String, Object> toolResult(ToolExecutionResultMessage result) {
    Object contents = Getter.read(result, "contents");
    Object response = contents instanceof List<?> several ? Parts.response(several) : result.text();
    return JsonObject.of(
        "type",
        "tool_call_response",
        "id",
        result.id(),
        "name",
        result.toolName(),
        "response",
        response instanceof String text ? Passage.of(text) : response,
        "is_error",
        Boolean.TRUE.equals(Getter.read(result, "isError")) ? true : null);
  }

  /** The JSON that the model wrote, or its text if it is none. */
  private static @Nullable Object parsed(@Nullable String arguments) {
    if (arguments == null || arguments.length() > ContentLimit.bytes()) {
      return arguments;
    }
    Json json = Json.parse(arguments.getBytes(StandardCharsets.UTF_8));
    return json.isPresent() ? json : arguments;
  }
}
