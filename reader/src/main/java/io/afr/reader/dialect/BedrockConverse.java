package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Amazon Bedrock's Converse, and Amazon Nova's own form, which is the same. */
final class BedrockConverse implements Dialect {

  @Override
  public ObjectNode message(JsonNode message) {
    ArrayNode parts = parts(message.path("content"));
    boolean answers = false;
    for (JsonNode part : parts) {
      answers |= Json.text(part, "type", "").equals("tool_call_response");
    }
    // What tools answered comes as the user's words, in which the user may say more.
    return Shape.message(answers ? "tool" : Json.text(message, "role", "unknown"), parts);
  }

  private static ArrayNode parts(JsonNode content) {
    ArrayNode parts = Json.array();
    content.forEach(block -> parts.add(ConverseBlock.shaped(block)));
    return parts;
  }

  @Override
  public Answer answer(JsonNode body) {
    ArrayNode parts = parts(body.path("output").path("message").path("content"));
    ObjectNode message = Shape.message("assistant", parts);
    String reason = Json.text(body, "stopReason");
    if (reason != null) {
      message.put("finish_reason", finishReason(reason));
    }
    return new Answer(
        null,
        null,
        reason == null && parts.isEmpty() ? List.of() : List.of(message),
        usage(body.path("usage")),
        OpenAiError.in(body));
  }

  private static String finishReason(String reason) {
    return reason.equals("guardrail_intervened") || reason.equals("content_filtered")
        ? "content_filter"
        : Shape.finishReason(reason);
  }

  private static @Nullable ObjectNode usage(JsonNode usage) {
    if (!usage.isObject()) {
      return null;
    }
    // Nova's own form calls the counts of its cache otherwise.
    boolean isNovas = usage.has("cacheReadInputTokenCount");
    return new CountedApart(usage)
        .input(
            "inputTokens",
            isNovas ? "cacheReadInputTokenCount" : "cacheReadInputTokens",
            isNovas ? "cacheWriteInputTokenCount" : "cacheWriteInputTokens")
        .put("outputTokens", Json.whole(usage, "outputTokens"))
        .put("total", Json.whole(usage, "totalTokens"))
        .shaped();
  }

  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    ConverseStream stream = new ConverseStream();
    events.forEach(event -> stream.accept(event.data()));
    return stream.body();
  }
}
