package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the chunks of a streamed chat completion together to one completion. */
final class OpenAiChatStream {

  private final ObjectNode body = Json.object();
  private final Map<Integer, Choice> choices = new TreeMap<>();

  void accept(JsonNode chunk) {
    for (String field : new String[] {"id", "model", "usage", "error", "service_tier"}) {
      JsonNode value = chunk.get(field);
      if (value != null && !value.isNull()) {
        body.set(field, value);
      }
    }
    for (JsonNode piece : chunk.path("choices")) {
      choices.computeIfAbsent(index(piece), any -> new Choice()).accept(piece);
    }
  }

  @Nullable JsonNode body() {
    if (!choices.isEmpty()) {
      ArrayNode all = body.putArray("choices");
      choices.values().forEach(choice -> all.add(choice.whole()));
    }
    return body.isEmpty() ? null : body;
  }

  private static int index(JsonNode piece) {
    Long index = Json.whole(piece, "index");
    return index == null ? 0 : index.intValue();
  }

  /** One of the answers that grow side by side. */
  private static final class Choice {
    private final ObjectNode message = Json.object().put("role", "assistant");
    private final Map<String, StringBuilder> texts = new TreeMap<>();
    private final Map<Integer, ToolCall> toolCalls = new TreeMap<>();
    private @Nullable String finishReason;

    void accept(JsonNode piece) {
      String reason = Json.text(piece, "finish_reason");
      finishReason = reason == null ? finishReason : reason;
      JsonNode delta = piece.path("delta");
      String role = Json.text(delta, "role");
      if (role != null && !role.isEmpty()) {
        message.put("role", role);
      }
      for (String field : new String[] {"content", "refusal", "reasoning_content", "reasoning"}) {
        append(field, Json.text(delta, field));
      }
      append("content", Json.text(piece, "text"));
      for (JsonNode call : delta.path("tool_calls")) {
        toolCalls.computeIfAbsent(index(call), any -> new ToolCall()).accept(call);
      }
    }

    private void append(String field, @Nullable String piece) {
      if (piece != null) {
        texts.computeIfAbsent(field, any -> new StringBuilder()).append(piece);
      }
    }

    ObjectNode whole() {
      texts.forEach((field, text) -> message.put(field, text.toString()));
      if (!toolCalls.isEmpty()) {
        ArrayNode calls = message.putArray("tool_calls");
        toolCalls.values().forEach(call -> calls.add(call.whole()));
      }
      ObjectNode choice = Json.object();
      choice.set("message", message);
      return finishReason == null ? choice : choice.put("finish_reason", finishReason);
    }
  }

  /** A tool call whose arguments come in pieces; id and name come with the first. */
  private static final class ToolCall {
    private @Nullable String id;
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();

    void accept(JsonNode piece) {
      String givenId = Json.text(piece, "id");
      id = givenId == null || givenId.isEmpty() ? id : givenId;
      JsonNode function = piece.has("function") ? piece.path("function") : piece.path("custom");
      name.append(Json.text(function, "name", ""));
      arguments.append(Json.text(function, "arguments", Json.text(function, "input", "")));
    }

    ObjectNode whole() {
      ObjectNode call = Json.object();
      if (id != null) {
        call.put("id", id);
      }
      call.putObject("function")
          .put("name", name.toString())
          .put("arguments", arguments.toString());
      return call;
    }
  }
}
