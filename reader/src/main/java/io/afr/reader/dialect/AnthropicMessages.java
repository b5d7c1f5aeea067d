package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's {@code POST …/v1/messages}, and its models on Bedrock, which speak the same. */
final class AnthropicMessages implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    ArrayNode parts = parts(message.path("content"));
    String role = Json.text(message, "role", "unknown");
    // What tools answered comes as the user's words, in which the user may say more.
    boolean answers = false;
    for (JsonNode part : parts) {
      answers |= Json.text(part, "type", "").equals("tool_call_response");
    }
    return Shape.message(answers ? "tool" : role, parts);
  }

  private static ArrayNode parts(JsonNode content) {
    ArrayNode parts = Json.array();
    if (content.isString()) {
      parts.add(Shape.text(content.stringValue()));
    } else {
      content.forEach(block -> parts.add(AnthropicBlock.shaped(block)));
    }
    return parts;
  }

  @Override
  public Answer answer(JsonNode body) {
    ObjectNode message = Shape.message("assistant", parts(body.path("content")));
    String reason = Json.text(body, "stop_reason");
    if (reason != null) {
      message.put("finish_reason", Shape.finishReason(reason));
    }
    boolean says = reason != null || !message.path("parts").isEmpty();
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        says ? List.of(message) : List.of(),
        AnthropicUsage.shaped(body.path("usage")),
        OpenAiError.in(body));
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    AnthropicStream stream = new AnthropicStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
