package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cohere's {@code POST /v2/chat}. */
final class CohereChat implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    String role = Json.text(message, "role", "assistant");
    JsonNode content = message.path("content");
    ArrayNode parts = Json.array();
    if (role.equals("tool")) {
      parts.add(Shape.toolCallResponse(Json.text(message, "tool_call_id"), content));
      return Shape.message(role, parts);
    }
    String plan = Json.text(message, "tool_plan");
    if (plan != null && !plan.isEmpty()) {
      parts.add(Shape.reasoning(plan));
    }
    if (content.isString()) {
      parts.add(Shape.text(content.stringValue()));
    }
    if (content.isArray()) {
      content.forEach(part -> parts.add(part(part)));
    }
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.path("function");
      parts.add(
          Shape.toolCall(
              Json.text(call, "id"),
              Json.text(function, "name"),
              Json.text(function, "arguments", "")));
    }
    return Shape.message(role, parts);
  }

  private static JsonNode part(JsonNode part) {
    String thinking = Json.text(part, "thinking");
    return thinking == null ? OpenAiPart.shaped(part) : Shape.reasoning(thinking);
  }

  @Override
  public Answer answer(JsonNode body) {
    String error = Json.text(body, "message");
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        body.path("message").isObject() ? List.of(answered(body)) : List.of(),
        usage(body.path("usage")),
        error == null ? null : new Answer.ProviderError("error", error));
  }

  private ObjectNode answered(JsonNode body) {
    ObjectNode message = message(body.path("message")).put("role", "assistant");
    String reason = Json.text(body, "finish_reason");
    if (reason == null) {
      return message;
    }
    String word =
        switch (reason) {
          case "COMPLETE", "STOP_SEQUENCE" -> "stop";
          default -> Shape.finishReason(reason);
        };
    return message.put("finish_reason", word);
  }

  /** What the model read and wrote, of which Cohere bills less. */
  private static @Nullable ObjectNode usage(JsonNode usage) {
    if (!usage.isObject()) {
      return null;
    }
    JsonNode tokens = usage.path(usage.has("tokens") ? "tokens" : "billed_units");
    ObjectNode shaped = Json.object();
    put(shaped, "inputTokens", tokens.path("input_tokens"));
    put(shaped, "outputTokens", tokens.path("output_tokens"));
    put(shaped, "cacheReadInputTokens", usage.path("cached_tokens"));
    shaped.set("raw", usage);
    return shaped;
  }

  private static void put(ObjectNode shaped, String field, JsonNode count) {
    if (count.isNumber()) {
      shaped.put(field, count.numberValue().longValue());
    }
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    CohereStream stream = new CohereStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
