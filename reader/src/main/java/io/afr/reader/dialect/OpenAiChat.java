package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST …/chat/completions} and the older {@code …/completions}, as OpenAI and the many that
 * speak like it have them.
 */
final class OpenAiChat implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    String role = Json.text(message, "role", "unknown");
    ArrayNode parts = Json.array();
    addReasoning(message, parts);
    if (role.equals("tool") || role.equals("function")) {
      parts.add(toolResult(message));
      return Shape.message("tool", parts);
    }
    addContent(message.path("content"), parts);
    String refusal = Json.text(message, "refusal");
    if (refusal != null) {
      parts.add(Json.object().put("type", "refusal").put("refusal", refusal));
    }
    addToolCalls(message, parts);
    ObjectNode shaped = Shape.message(role, parts);
    String name = Json.text(message, "name");
    return name == null ? shaped : shaped.put("name", name);
  }

  private static ObjectNode toolResult(JsonNode message) {
    JsonNode content = message.path("content");
    return Shape.toolCallResponse(
        Json.text(message, "tool_call_id", Json.text(message, "name", "")),
        content.isMissingNode() ? Json.string("") : content);
  }

  /** Not OpenAI's own, but what several servers that speak its language send. */
  private static void addReasoning(JsonNode message, ArrayNode parts) {
    String reasoning = Json.text(message, "reasoning_content");
    reasoning = reasoning == null ? Json.text(message, "reasoning") : reasoning;
    if (reasoning != null && !reasoning.isEmpty()) {
      parts.add(Shape.reasoning(reasoning));
    }
  }

  private static void addContent(JsonNode content, ArrayNode parts) {
    if (content.isString()) {
      if (!content.stringValue().isEmpty()) {
        parts.add(Shape.text(content.stringValue()));
      }
    } else if (content.isArray()) {
      content.forEach(part -> parts.add(OpenAiPart.shaped(part)));
    } else if (content.isObject()) {
      parts.add(Shape.raw(content));
    }
  }

  private static void addToolCalls(JsonNode message, ArrayNode parts) {
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.has("function") ? call.path("function") : call.path("custom");
      parts.add(
          Shape.toolCall(
              Json.text(call, "id"),
              Json.text(function, "name"),
              Json.text(function, "arguments", Json.text(function, "input", ""))));
    }
    JsonNode old = message.path("function_call");
    if (old.isObject()) {
      String name = Json.text(old, "name");
      parts.add(Shape.toolCall(name, name, Json.text(old, "arguments", "")));
    }
  }

  @Override
  public Answer answer(JsonNode body) {
    List<JsonNode> messages = new ArrayList<>();
    for (JsonNode choice : body.path("choices")) {
      messages.add(choice(choice));
    }
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        messages,
        OpenAiUsage.in(body),
        OpenAiError.in(body));
  }

  private ObjectNode choice(JsonNode choice) {
    JsonNode said = choice.path("message");
    ObjectNode message =
        said.isObject()
            ? message(said)
            : Shape.message(
                "assistant", Json.array().add(Shape.text(Json.text(choice, "text", ""))));
    if (!said.has("role")) {
      message.put("role", "assistant");
    }
    String reason = Json.text(choice, "finish_reason");
    return reason == null ? message : message.put("finish_reason", Shape.finishReason(reason));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    OpenAiChatStream stream = new OpenAiChatStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
