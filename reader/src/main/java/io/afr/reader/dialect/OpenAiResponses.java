package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST …/responses}. Its items are messages, tool calls, tool results or reasoning; in the
 * one shape all of these are messages, and everything that the model puts out is one.
 */
final class OpenAiResponses implements Dialect {

  @Override
  public ObjectNode message(JsonNode item) {
    if (item.isString()) {
      return Shape.message("user", Json.array().add(Shape.text(item.stringValue())));
    }
    String type = Json.text(item, "type", "message");
    ArrayNode parts = Json.array();
    addTo(parts, item);
    if (type.equals("message")) {
      return Shape.message(Json.text(item, "role", "unknown"), parts);
    }
    return Shape.message(type.endsWith("_output") ? "tool" : "assistant", parts);
  }

  private static void addTo(ArrayNode parts, JsonNode item) {
    switch (Json.text(item, "type", "message")) {
      case "message" -> addContent(parts, item.path("content"));
      case "function_call", "custom_tool_call" ->
          parts.add(
              Shape.toolCall(
                  Json.text(item, "call_id"),
                  Json.text(item, "name"),
                  Json.text(item, "arguments", Json.text(item, "input", ""))));
      case "function_call_output", "custom_tool_call_output" ->
          parts.add(Shape.toolCallResponse(Json.text(item, "call_id"), item.path("output")));
      case "reasoning" -> addReasoning(parts, item);
      default -> parts.add(Shape.raw(item));
    }
  }

  private static void addContent(ArrayNode parts, JsonNode content) {
    if (content.isString()) {
      parts.add(Shape.text(content.stringValue()));
    } else {
      content.forEach(part -> parts.add(OpenAiPart.shaped(part)));
    }
  }

  /** Reasoning that the provider keeps to itself, encrypted, stays raw. */
  private static void addReasoning(ArrayNode parts, JsonNode item) {
    StringBuilder text = new StringBuilder();
    for (String field : new String[] {"summary", "content"}) {
      for (JsonNode piece : item.path(field)) {
        text.append(text.isEmpty() ? "" : "\n").append(Json.text(piece, "text", ""));
      }
    }
    parts.add(text.isEmpty() ? Shape.raw(item) : Shape.reasoning(text.toString()));
  }

  @Override
  public Answer answer(JsonNode body) {
    ArrayNode parts = Json.array();
    body.path("output").forEach(item -> addTo(parts, item));
    ObjectNode message = Shape.message("assistant", parts);
    String reason = finishReason(body);
    if (reason != null) {
      message.put("finish_reason", reason);
    }
    return new Answer(
        Json.text(body, "id"),
        Json.text(body, "model"),
        parts.isEmpty() ? List.of() : List.of(message),
        OpenAiUsage.in(body),
        OpenAiError.in(body));
  }

  private static @Nullable String finishReason(JsonNode body) {
    String incomplete = Json.text(body.path("incomplete_details"), "reason");
    if (incomplete != null) {
      return Shape.finishReason(incomplete);
    }
    String status = Json.text(body, "status");
    if (status == null || !status.equals("completed")) {
      return status == null || status.equals("in_progress") ? null : status;
    }
    for (JsonNode item : body.path("output")) {
      if (Json.text(item, "type", "").endsWith("_call") && item.has("call_id")) {
        return "tool_call";
      }
    }
    return "stop";
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    OpenAiResponsesStream stream = new OpenAiResponsesStream();
    events.forEach(stream::accept);
    return stream.body();
  }
}
