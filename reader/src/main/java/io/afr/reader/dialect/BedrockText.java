package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The models on Bedrock that go on from one text, each in words of its own: Titan, Llama, Mistral's
 * and Cohere's. Who answers with something else is shown raw.
 */
final class BedrockText implements Dialect {

  private static final String[] lists = {"results", "outputs", "generations", "choices"};
  private static final String[] texts = {"generation", "outputText", "text", "completion"};
  private static final String[] reasons = {"stop_reason", "completionReason", "finish_reason"};

  @Override
  public ObjectNode message(JsonNode message) {
    return new UnknownDialect().message(message);
  }

  @Override
  public Answer answer(JsonNode body) {
    JsonNode result = result(body);
    String text = first(result, texts);
    String reason = first(result, reasons);
    if (text == null && reason == null) {
      Answer raw = new UnknownDialect().answer(body);
      return new Answer(raw.id(), raw.model(), raw.messages(), usage(body), raw.error());
    }
    ObjectNode message =
        Shape.message(
            "assistant",
            text == null || text.isEmpty() ? Json.array() : Json.array().add(Shape.text(text)));
    if (reason != null) {
      message.put("finish_reason", finishReason(reason));
    }
    return new Answer(
        Json.text(body, "generation_id"),
        null,
        List.of(message),
        usage(body),
        OpenAiError.in(body));
  }

  private static JsonNode result(JsonNode body) {
    for (String list : lists) {
      if (!body.path(list).isEmpty()) {
        return body.path(list).path(0);
      }
    }
    return body;
  }

  private static @Nullable String first(JsonNode node, String[] fields) {
    for (String field : fields) {
      String text = Json.text(node, field);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static String finishReason(String reason) {
    return switch (reason) {
      case "FINISH", "COMPLETE", "STOP_CRITERIA_MET" -> "stop";
      default -> Shape.finishReason(reason);
    };
  }

  /** Of a stream Bedrock itself counts; of the rest, those models that do. */
  private static @Nullable ObjectNode usage(JsonNode body) {
    JsonNode metrics = body.path("amazon-bedrock-invocationMetrics");
    if (metrics.isObject()) {
      return counted(metrics, "inputTokenCount", Json.whole(metrics, "outputTokenCount"));
    }
    if (body.has("inputTextTokenCount")) {
      Long output = Json.whole(body.path("results").path(0), "tokenCount");
      return counted(body, "inputTextTokenCount", output);
    }
    return body.has("prompt_token_count")
        ? counted(body, "prompt_token_count", Json.whole(body, "generation_token_count"))
        : null;
  }

  private static ObjectNode counted(JsonNode body, String input, @Nullable Long output) {
    ObjectNode raw = Json.object();
    body.forEachEntry(
        (field, count) -> {
          if (count.isNumber()) {
            raw.set(field, count);
          }
        });
    return new CountedApart(raw).input(input, "", "").put("outputTokens", output).shaped();
  }

  /** Each piece has a piece of the text; the last one also why it ended, and what it cost. */
  @Override
  public @Nullable JsonNode body(List<ServerSentEvent> events) {
    ObjectNode body = Json.object();
    StringBuilder text = new StringBuilder();
    for (ServerSentEvent event : events) {
      JsonNode result = result(event.data());
      String piece = first(result, texts);
      text.append(piece == null ? "" : piece);
      if (event.data() instanceof ObjectNode object) {
        body.setAll(object);
      }
      String reason = first(result, reasons);
      if (reason != null) {
        body.put("stop_reason", reason);
      }
    }
    for (String list : lists) {
      body.remove(list);
    }
    return body.isEmpty() ? null : body.put("generation", text.toString());
  }
}
