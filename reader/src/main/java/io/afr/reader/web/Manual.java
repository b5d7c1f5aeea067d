package io.afr.reader.web;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.reader.Action;
import io.afr.reader.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An action as somebody tells it by hand, and the entries that it is on the tape. */
record Manual(
    String sessionId,
    String agentId,
    Action.Kind kind,
    JsonNode data,
    Status status,
    @Nullable Failure failure,
    long beginMicros,
    long durationNanos) {

  private static final String LIBRARY = "manual";
  private static final Set<String> memoryOps =
      Set.of("add", "get", "search", "update", "delete", "clear");

  /** The call's begin. Of a result that nobody asked for, too: the tape knows only whole calls. */
  Begin begin() {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(Attribute.TOLD, "true");
    List<Part> parts = new ArrayList<>();
    Messages messages = Messages.NONE;
    switch (kind) {
      case LLM_CALL -> {
        attribute(attributes, Attribute.PROVIDER, "provider");
        attribute(attributes, Attribute.MODEL, "model");
        attribute(attributes, Attribute.STREAMING, "streaming");
        part(parts, PartName.PARAMETERS, data.get("parameters"));
        part(parts, PartName.TOOLS, data.get("tools"));
        messages = Messages.whole(Spoken.messages(data.path("messages"), "user"));
      }
      case TOOL_CALL, TOOL_RESULT -> {
        attribute(attributes, Attribute.TOOL, "toolId");
        attribute(attributes, Attribute.CALL_ID, "callId");
        part(parts, PartName.ARGS, data.get("args"));
      }
      case MEMORY_OP -> {
        attribute(attributes, Attribute.STORE, "store");
        attribute(attributes, Attribute.KEY, "key");
        part(parts, PartName.QUERY, data.get("query"));
        data.path("items").forEach(item -> part(parts, PartName.ITEM, item));
      }
    }
    return new Begin(
        0,
        beginMicros,
        frame(),
        Layer.FRAMEWORK,
        0,
        operation(),
        sessionId,
        SessionFrom.PROGRAM,
        agentId,
        LIBRARY,
        LIBRARY,
        Map.copyOf(attributes),
        messages,
        List.copyOf(parts));
  }

  /** The call's end. */
  End end(long begin) {
    Map<String, String> attributes = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    if (kind == Action.Kind.LLM_CALL) {
      JsonNode response = data.path("response");
      put(attributes, Attribute.RESPONSE_ID, Json.text(response, "id"));
      put(attributes, Attribute.RESPONSE_MODEL, Json.text(response, "model"));
      put(
          attributes,
          Attribute.FINISH_REASONS,
          String.join(",", Json.texts(response.path("finishReasons"))));
      JsonNode said = response.isString() ? response : response.path("messages");
      Spoken.messages(said, "assistant")
          .forEach(message -> parts.add(new Part(PartName.RESPONSE, message)));
      part(parts, PartName.USAGE, data.get("usage"));
    } else if (kind != Action.Kind.MEMORY_OP) {
      part(parts, PartName.RESULT, data.get("result"));
    }
    return new End(
        0,
        beginMicros + durationNanos / 1_000,
        begin,
        status,
        durationNanos,
        -1,
        failure,
        Map.copyOf(attributes),
        List.copyOf(parts));
  }

  /**
   * The same as the result of a call that began then; it says itself how long that took, or now.
   */
  Manual after(long callMicros) {
    long nanos = durationNanos > 0 ? durationNanos : Math.max(0, beginMicros - callMicros) * 1_000;
    return new Manual(sessionId, agentId, kind, data, status, failure, callMicros, nanos);
  }

  private FrameKind frame() {
    return switch (kind) {
      case LLM_CALL -> FrameKind.LLM_CALL;
      case TOOL_CALL, TOOL_RESULT -> FrameKind.TOOL;
      case MEMORY_OP -> FrameKind.MEMORY_OP;
    };
  }

  private String operation() {
    return switch (kind) {
      case LLM_CALL -> Json.text(data, "operation", "chat");
      case TOOL_CALL, TOOL_RESULT -> "execute_tool";
      case MEMORY_OP -> Json.text(data, "op", "get");
    };
  }

  private void attribute(Map<String, String> attributes, String name, String field) {
    JsonNode value = data.get(field);
    put(attributes, name, value == null || value.isNull() ? null : value.asString(""));
  }

  private static void put(Map<String, String> attributes, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      attributes.put(name, value);
    }
  }

  private static void part(List<Part> parts, String name, @Nullable JsonNode value) {
    if (value != null && !value.isNull()) {
      parts.add(
          new Part(
              name,
              value.isString()
                  ? Content.text(value.stringValue())
                  : Content.json(Json.write(value))));
    }
  }

  /**
   * Understands a request's body.
   *
   * @throws Refusal if something in it is missing or makes no sense
   */
  static Manual read(@Nullable JsonNode body, Instant now) {
    if (!(body instanceof ObjectNode)) {
      throw Refusal.badBody("the body must be a JSON object");
    }
    String session = Json.text(body, "sessionId", "");
    String agent = Json.text(body, "agentId", "");
    String action = Json.text(body, "action", "");
    if (session.isBlank() || agent.isBlank() || action.isBlank()) {
      throw Refusal.badBody("sessionId, agentId, and action required");
    }
    Action.Kind kind = kind(action);
    JsonNode data = body.has("data") ? body.path("data") : Json.object();
    if (!data.isObject()) {
      throw Refusal.badBody("data must be an object");
    }
    if (kind == Action.Kind.MEMORY_OP && !memoryOps.contains(Json.text(data, "op", "get"))) {
      throw Refusal.badBody("data.op must be one of add, get, search, update, delete, clear");
    }
    Failure failure = failure(body.path("error"));
    Double millis = body.has("durationMs") ? Json.number(body, "durationMs") : Double.valueOf(0);
    if (millis == null || millis < 0 || millis > 1e12) {
      throw Refusal.badBody("durationMs must be a number of milliseconds, not below 0");
    }
    long nanos = Math.round(millis * 1e6);
    Long timestamp = body.has("timestamp") ? Json.whole(body, "timestamp") : Long.valueOf(0);
    if (timestamp == null || timestamp < 0 || timestamp > 1L << 48) {
      throw Refusal.badBody("timestamp must be milliseconds since 1970");
    }
    long begin =
        timestamp > 0
            ? timestamp * 1_000
            : ChronoUnit.MICROS.between(Instant.EPOCH, now) - nanos / 1_000;
    return new Manual(session, agent, kind, data, status(body, failure), failure, begin, nanos);
  }

  private static Action.Kind kind(String word) {
    for (Action.Kind kind : Action.Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw Refusal.badBody("action must be one of llm_call, tool_call, tool_result, memory_op");
  }

  private static Status status(JsonNode body, @Nullable Failure failure) {
    String word = Json.text(body, "status", failure == null ? "ok" : "error");
    return switch (word) {
      case "ok" -> Status.OK;
      case "error" -> Status.ERROR;
      case "cancelled" -> Status.CANCELLED;
      default -> throw Refusal.badBody("status must be one of ok, error, cancelled");
    };
  }

  private static @Nullable Failure failure(JsonNode error) {
    if (error.isString()) {
      return new Failure("error", error.stringValue(), null);
    }
    if (!error.isObject()) {
      return null;
    }
    String stack = Json.text(error, "stack");
    return new Failure(
        Json.text(error, "type", "error"),
        Json.text(error, "message"),
        stack == null ? null : Content.text(stack));
  }
}
