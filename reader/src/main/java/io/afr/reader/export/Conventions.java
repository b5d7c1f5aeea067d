package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * An action by OpenTelemetry's semantic conventions for generative AI, as they stood in 2026 after
 * 1.41. What they do not know begins with {@code afr}. Messages stand as JSON in a string, which
 * they allow: few backends take structured values on spans.
 */
final class Conventions {

  private final Action action;
  private final @Nullable Action result;
  private final JsonNode data;
  private final boolean withContent;
  private final Attributes all = new Attributes();

  /**
   * @param result what a tool's call came to; null for all else
   */
  Conventions(Action action, @Nullable Action result, boolean withContent) {
    this.action = action;
    this.result = result;
    this.data = action.data();
    this.withContent = withContent;
  }

  /** The operation's name. */
  String operation() {
    return switch (action.kind()) {
      case LLM_CALL -> Json.text(data, "operation", "chat");
      case TOOL_CALL, TOOL_RESULT -> "execute_tool";
      case MEMORY_OP ->
          switch (Json.text(data, "op", "")) {
            case "add" -> "create_memory";
            case "search" -> "search_memory";
            case "update" -> "update_memory";
            case "delete", "clear" -> "delete_memory";
            default -> "get_memory";
          };
    };
  }

  /** What the span is named after besides the operation: the model, the tool; null if nothing. */
  @Nullable String target() {
    return switch (action.kind()) {
      case LLM_CALL -> Json.text(data, "model");
      case TOOL_CALL, TOOL_RESULT -> Json.text(data, "toolId");
      case MEMORY_OP -> null;
    };
  }

  /** Whether somebody else does the work. */
  boolean isRemote() {
    return action.kind() == Action.Kind.LLM_CALL;
  }

  ArrayNode attributes() {
    all.text("gen_ai.operation.name", operation())
        .text("gen_ai.conversation.id", action.sessionId())
        .text("gen_ai.agent.name", action.agentId());
    switch (action.kind()) {
      case LLM_CALL -> call();
      case TOOL_CALL, TOOL_RESULT -> tool();
      case MEMORY_OP -> memory();
    }
    if (action.status() == Action.Status.ERROR) {
      all.text("error.type", action.error() == null ? "_OTHER" : action.error().type());
    }
    afr();
    return all.all();
  }

  private void call() {
    JsonNode response = data.path("response");
    all.text("gen_ai.provider.name", Json.text(data, "provider"))
        .text("gen_ai.request.model", Json.text(data, "model"))
        .text("gen_ai.response.model", Json.text(response, "model"))
        .text("gen_ai.response.id", Json.text(response, "id"))
        .texts("gen_ai.response.finish_reasons", Json.texts(response.path("finishReasons")));
    if (data.path("streaming").asBoolean(false)) {
      all.flag("gen_ai.request.stream", true);
      Double first = Json.number(data, "timeToFirstTokenMs");
      all.number("gen_ai.response.time_to_first_chunk", first == null ? null : first / 1e3);
    }
    parameters(data.path("parameters"));
    usage(data.path("usage"));
    if (withContent) {
      JsonNode whole = data.path("messages");
      all.json("gen_ai.input.messages", whole.isMissingNode() ? data.path("newMessages") : whole)
          .json("gen_ai.output.messages", response.path("messages"))
          .json("gen_ai.tool.definitions", data.path("tools"));
    }
  }

  private void parameters(JsonNode given) {
    all.number("gen_ai.request.temperature", Json.number(given, "temperature"))
        .number("gen_ai.request.top_p", number(given, "topP", "top_p"))
        .number("gen_ai.request.top_k", number(given, "topK", "top_k"))
        .number(
            "gen_ai.request.frequency_penalty",
            number(given, "frequencyPenalty", "frequency_penalty"))
        .number(
            "gen_ai.request.presence_penalty", number(given, "presencePenalty", "presence_penalty"))
        .whole(
            "gen_ai.request.max_tokens",
            whole(
                given,
                "maxOutputTokens",
                "maxTokens",
                "max_tokens",
                "max_completion_tokens",
                "max_output_tokens"))
        .whole("gen_ai.request.seed", Json.whole(given, "seed"));
    JsonNode stop = given.has("stopSequences") ? given.path("stopSequences") : given.path("stop");
    all.texts(
        "gen_ai.request.stop_sequences",
        stop.isString() ? List.of(stop.stringValue()) : Json.texts(stop));
  }

  private void usage(JsonNode usage) {
    all.whole("gen_ai.usage.input_tokens", Json.whole(usage, "inputTokens"))
        .whole("gen_ai.usage.output_tokens", Json.whole(usage, "outputTokens"))
        .whole("gen_ai.usage.cache_read.input_tokens", Json.whole(usage, "cacheReadInputTokens"))
        .whole(
            "gen_ai.usage.cache_creation.input_tokens", Json.whole(usage, "cacheWriteInputTokens"))
        .whole("gen_ai.usage.reasoning.output_tokens", Json.whole(usage, "reasoningOutputTokens"))
        .number("afr.cost.usd", Json.number(usage, "cost"));
  }

  private void tool() {
    all.text("gen_ai.tool.name", Json.text(data, "toolId"))
        .text("gen_ai.tool.call.id", Json.text(data, "callId"))
        .text("gen_ai.tool.type", "function");
    if (withContent) {
      Action answer = action.kind() == Action.Kind.TOOL_RESULT ? action : result;
      all.json("gen_ai.tool.call.arguments", data.path("args"));
      if (answer != null) {
        all.json("gen_ai.tool.call.result", answer.data().path("result"));
      }
    }
  }

  private void memory() {
    JsonNode items = data.path("items");
    all.text("gen_ai.memory.store.id", Json.text(data, "store"))
        .text("afr.memory.key", Json.text(data, "key"));
    if (items.isArray()) {
      all.whole("gen_ai.memory.record.count", (long) items.size());
    }
    if (withContent) {
      all.json("gen_ai.memory.query.text", data.path("query"));
      if (items.isArray()) {
        ArrayNode records = Json.array();
        items.forEach(item -> records.addObject().set("content", item));
        all.json("gen_ai.memory.records", records);
      }
    }
  }

  private void afr() {
    all.text("afr.action.id", action.id())
        .text("afr.status", action.status().word())
        .whole("afr.turn", (long) action.turn())
        .whole("afr.iteration", (long) action.iteration())
        .text("afr.library", action.origin().library())
        .text("thread.name", action.origin().thread());
    if (action.inferred()) {
      all.flag("afr.inferred", true);
    }
    action.origin().tags().forEach((key, value) -> all.text("afr.tag." + key, value));
  }

  private static @Nullable Double number(JsonNode given, String name, String otherName) {
    Double number = Json.number(given, name);
    return number == null ? Json.number(given, otherName) : number;
  }

  private static @Nullable Long whole(JsonNode given, String... names) {
    for (String name : names) {
      Long whole = Json.whole(given, name);
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }
}
