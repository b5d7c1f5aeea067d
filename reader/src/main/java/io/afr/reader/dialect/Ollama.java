package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ollama's own API: {@code /api/chat}, {@code /api/generate} and {@code /api/embed}, whose vectors
 * are not shown. Its tool calls have no ids.
 */
final class Ollama implements Dialect {

  private static final String[] counts = {
    "total_duration",
    "load_duration",
    "prompt_eval_count",
    "prompt_eval_duration",
    "eval_count",
    "eval_duration"
  };

  @Override
  public ObjectNode message(JsonNode message) {
    String role = Json.text(message, "role", "unknown");
    String content = Json.text(message, "content", "");
    ArrayNode parts = Json.array();
    if (role.equals("tool")) {
      String name = Json.text(message, "tool_name", Json.text(message, "name", ""));
      parts.add(
          Shape.toolCallResponse(Json.text(message, "tool_call_id"), name, Json.string(content)));
      return Shape.message(role, parts);
    }
    addText(Json.text(message, "thinking"), content, parts);
    for (JsonNode image : message.path("images")) {
      parts.add(Shape.blob("image", "image/*", image.asString("")));
    }
    for (JsonNode call : message.path("tool_calls")) {
      JsonNode function = call.path("function");
      parts.add(
          Shape.toolCall(
              Json.text(call, "id"), Json.text(function, "name"), function.path("arguments")));
    }
    return Shape.message(role, parts);
  }

  private static void addText(@Nullable String thinking, @Nullable String text, ArrayNode parts) {
    if (thinking != null && !thinking.isEmpty()) {
      parts.add(Shape.reasoning(thinking));
    }
    if (text != null && !text.isEmpty()) {
      parts.add(Shape.text(text));
    }
  }

  @Override
  public Answer answer(JsonNode body) {
    return new Answer(
        null,
        Json.text(body, "model"),
        said(body) ? List.of(answered(body)) : List.of(),
        usage(body),
        OpenAiError.in(body));
  }

  private static boolean said(JsonNode body) {
    return body.has("message") || body.has("response");
  }

  private ObjectNode answered(JsonNode body) {
    ArrayNode parts = Json.array();
    addText(Json.text(body, "thinking"), Json.text(body, "response"), parts);
    ObjectNode message =
        body.has("message") ? message(body.path("message")) : Shape.message("assistant", parts);
    String reason = Json.text(body, "done_reason");
    if (reason == null) {
      return message;
    }
    boolean asksForTools = !body.path("message").path("tool_calls").isEmpty();
    return message.put("finish_reason", asksForTools ? "tool_call" : Shape.finishReason(reason));
  }

  private static @Nullable ObjectNode usage(JsonNode body) {
    Long input = Json.whole(body, "prompt_eval_count");
    Long output = Json.whole(body, "eval_count");
    if (input == null && output == null) {
      return null;
    }
    ObjectNode usage = Json.object();
    if (input != null) {
      usage.put("inputTokens", input);
    }
    if (output != null) {
      usage.put("outputTokens", output);
    }
    ObjectNode raw = usage.putObject("raw");
    for (String count : counts) {
      if (body.has(count)) {
        raw.set(count, body.path(count));
      }
    }
    return usage;
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    OllamaStream stream = new OllamaStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
