package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST …:generateContent} and its stream, which may come as one array, and embeddings, whose
 * vectors are not shown.
 */
final class Gemini implements Dialect {

  @Override
  public ObjectNode message(JsonNode content) {
    ArrayNode parts = Json.array();
    boolean answersTools = !content.path("parts").isEmpty();
    for (JsonNode part : content.path("parts")) {
      JsonNode shaped = GeminiPart.shaped(part);
      answersTools &= Json.text(shaped, "type", "").equals("tool_call_response");
      parts.add(shaped);
    }
    String role = Json.text(content, "role", "user");
    return Shape.message(answersTools ? "tool" : role.equals("model") ? "assistant" : role, parts);
  }

  @Override
  public Answer answer(JsonNode body) {
    if (body.isArray()) {
      GeminiStream stream = new GeminiStream();
      body.forEach(stream::accept);
      JsonNode whole = stream.body();
      return whole == null ? Answer.NONE : answer(whole);
    }
    List<JsonNode> messages = new ArrayList<>();
    for (JsonNode candidate : body.path("candidates")) {
      messages.add(candidate(candidate));
    }
    return new Answer(
        Json.text(body, "responseId"),
        Json.text(body, "modelVersion"),
        messages,
        GeminiUsage.in(body),
        error(body.path("error")));
  }

  private ObjectNode candidate(JsonNode candidate) {
    ObjectNode message = message(candidate.path("content")).put("role", "assistant");
    String reason = Json.text(candidate, "finishReason");
    if (reason == null) {
      return message;
    }
    // It says STOP, whatever made it stop.
    boolean asksForTools = false;
    for (JsonNode part : message.path("parts")) {
      asksForTools |= Json.text(part, "type", "").equals("tool_call");
    }
    return message.put("finish_reason", asksForTools ? "tool_call" : Shape.finishReason(reason));
  }

  private static Answer.@Nullable ProviderError error(JsonNode error) {
    return error.isObject()
        ? new Answer.ProviderError(
            Json.text(error, "status", error.path("code").asString("error")),
            Json.text(error, "message"))
        : null;
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    GeminiStream stream = new GeminiStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
