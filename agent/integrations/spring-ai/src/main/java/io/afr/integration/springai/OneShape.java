package io.afr.integration.springai;

import io.afr.agent.json.ContentLimit;
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
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;

/** Spring AI's messages and tools in the one shape, OpenTelemetry's GenAI message JSON. */
final class OneShape {

  /** Under which models put what they were thinking into the metadata of an answer. */
  private static final String REASONING = "reasoningContent";

  private OneShape() {}

  static Content message(Message message) {
    return Guarded.message(() -> JsonWriter.of(tree(message)));
  }

  static Content tool(ToolCallback tool) {
    return Guarded.message(() -> JsonWriter.of(tree(tool.getToolDefinition())));
  }

  /** An answer that was put together from its pieces. */
  static Content answer(
      String text, @Nullable String reasoning, List<AssistantMessage.ToolCall> toolCalls) {
    return JsonWriter.of(said("assistant", assistant(text, reasoning, List.of(), toolCalls)));
  }

  private static Map<String, Object> tree(ToolDefinition tool) {
    return JsonObject.of(
        "type", "function",
        "name", tool.name(),
        "description", tool.description(),
        "parameters", parsed(tool.inputSchema()));
  }

  private static Map<String, Object> tree(Message message) {
    if (message instanceof AssistantMessage answer) {
      return said(
          "assistant",
          assistant(
              answer.getText(),
              reasoning(answer),
              Several.of(answer.getMedia()),
              Several.of(answer.getToolCalls())));
    }
    if (message instanceof ToolResponseMessage results) {
      return said("tool", toolResults(Several.of(results.getResponses())));
    }
    List<Object> parts = new ArrayList<>(List.of(Parts.text(message.getText())));
    if (message instanceof UserMessage user) {
      parts.addAll(Parts.media(Several.of(user.getMedia())));
    }
    MessageType type = message.getMessageType();
    return said(type.getValue(), parts);
  }

  private static Map<String, Object> said(String role, List<?> parts) {
    return JsonObject.of("role", role, "parts", parts);
  }

  private static List<Object> assistant(
      @Nullable String text,
      @Nullable String reasoning,
      List<org.springframework.ai.content.Media> media,
      List<AssistantMessage.ToolCall> toolCalls) {
    List<Object> parts = new ArrayList<>();
    if (reasoning != null) {
      parts.add(JsonObject.of("type", "reasoning", "content", reasoning));
    }
    if (text != null && !(text.isEmpty() && !toolCalls.isEmpty())) {
      parts.add(Parts.text(text));
    }
    parts.addAll(Parts.media(media));
    for (AssistantMessage.ToolCall call : toolCalls) {
      parts.add(
          JsonObject.of(
              "type", "tool_call",
              "id", call.id(),
              "name", call.name(),
              "arguments", parsed(call.arguments())));
    }
    return parts;
  }

  static @Nullable String reasoning(AssistantMessage answer) {
    Map<String, Object> metadata = answer.getMetadata();
    Object reasoning = metadata == null ? null : metadata.get(REASONING);
    return reasoning instanceof String text && !text.isEmpty() ? text : null;
  }

  private static List<Object> toolResults(List<ToolResponseMessage.ToolResponse> results) {
    List<Object> parts = new ArrayList<>();
    for (ToolResponseMessage.ToolResponse result : results) {
      String response = result.responseData();
      parts.add(
          JsonObject.of(
              "type",
              "tool_call_response",
              "id",
              result.id(),
              "name",
              result.name(),
              "response",
              response == null ? null : Passage.of(response)));
    }
    return parts;
  }

  /** The JSON that a text is, or the text if it is none. */
  private static @Nullable Object parsed(@Nullable String json) {
    if (json == null || json.length() > ContentLimit.bytes()) {
      return json;
    }
    Json parsed = Json.parse(json.getBytes(StandardCharsets.UTF_8));
    return parsed.isPresent() ? parsed : json;
  }
}
