package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import io.afr.reader.json.Plain;
import io.afr.reader.terminal.Amounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One action with everything that is known of it, as HTML. */
final class Detail {

  private final Markup out;
  private final Action action;
  private final JsonNode data;

  Detail(Markup out, Action action) {
    this.out = out;
    this.action = action;
    this.data = action.data();
  }

  void tell(String started) throws IOException {
    out.raw("<div class=\"detail\">\n<dl class=\"facts\">");
    fact("status", action.status().word());
    fact("started", started + " UTC");
    switch (action.kind()) {
      case LLM_CALL -> factsOfCall();
      case TOOL_CALL, TOOL_RESULT -> fact("call id", Json.text(data, "callId"));
      case MEMORY_OP -> {
        fact("store", Json.text(data, "store"));
        fact("key", Json.text(data, "key"));
      }
    }
    origin();
    out.raw("</dl>\n");
    error();
    switch (action.kind()) {
      case LLM_CALL -> call();
      case TOOL_CALL -> section("arguments", data.path("args"));
      case TOOL_RESULT -> section("result", data.path("result"));
      case MEMORY_OP -> {
        section("query", data.path("query"));
        data.path("items").forEach(this::message);
      }
    }
    out.raw("</div>\n");
  }

  private void factsOfCall() throws IOException {
    JsonNode response = data.path("response");
    JsonNode usage = data.path("usage");
    fact("provider", Json.text(data, "provider"));
    fact("answered by", Json.text(response, "model"));
    fact("response id", Json.text(response, "id"));
    fact("finished", String.join(", ", Json.texts(response.path("finishReasons"))));
    Double first = Json.number(data, "timeToFirstTokenMs");
    fact("first token", first == null ? null : Amounts.duration(first));
    tokens("input", Json.whole(usage, "inputTokens"));
    tokens("of it cached", Json.whole(usage, "cacheReadInputTokens"));
    tokens("output", Json.whole(usage, "outputTokens"));
    tokens("of it reasoning", Json.whole(usage, "reasoningOutputTokens"));
    Double cost = Json.number(usage, "cost");
    fact("cost", cost == null ? null : Amounts.cost(cost));
  }

  private void origin() throws IOException {
    fact("library", action.origin().library());
    fact("thread", action.origin().thread());
    fact("id", action.id());
    fact("inferred", action.inferred() ? "yes: seen only in what the model was sent" : null);
    for (Map.Entry<String, String> tag : action.origin().tags().entrySet()) {
      fact("tag", tag.getKey() + "=" + tag.getValue());
    }
  }

  private void call() throws IOException {
    long kept = data.path("kept").asLong(0);
    if (kept > 0) {
      out.raw("<p class=\"kept\">after " + Amounts.counted(kept, "message") + " sent before</p>\n");
    }
    data.path("newMessages").forEach(this::message);
    section("input", data.path("input"));
    data.path("response").path("messages").forEach(this::message);
    folded("parameters", data.path("parameters"));
    folded("tools", data.path("tools"));
  }

  private void message(JsonNode message) {
    try {
      String role = Json.text(message, "role", "");
      out.raw("<div class=\"message " + known(role) + "\">");
      out.element("div", "role", role);
      JsonNode parts = message.path("parts");
      if (parts.isArray()) {
        for (JsonNode part : parts) {
          part(part);
        }
      } else {
        out.block("text", Plain.readable(message));
      }
      out.raw("</div>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A role is recorded text too: only what the style sheet knows becomes a class. */
  private static String known(String role) {
    return switch (role) {
      case "user", "assistant", "system", "tool" -> role;
      default -> "other";
    };
  }

  private void part(JsonNode part) throws IOException {
    switch (Json.text(part, "type", "")) {
      case "tool_call" -> {
        out.element("div", "asks", "asks for " + Json.text(part, "name", "a tool"));
        out.block("text", Plain.readable(part.path("arguments")));
      }
      case "tool_call_response" -> {
        out.element("div", "asks", "result " + Json.text(part, "name", ""));
        out.block("text", Plain.readable(part.path("response")));
      }
      case "reasoning" -> {
        out.element("div", "asks", "thinks");
        out.block("text", Said.part(part));
      }
      default -> out.block("text", Said.part(part));
    }
  }

  private void error() throws IOException {
    Action.Failure error = action.error();
    if (error == null) {
      return;
    }
    String what = error.type() + (error.message() == null ? "" : ": " + error.message());
    out.block("error", what);
    if (error.stack() != null) {
      out.raw("<details><summary>stack</summary>").block("text", error.stack()).raw("</details>\n");
    }
  }

  private void section(String name, JsonNode value) throws IOException {
    String text = Plain.readable(value);
    if (!text.isEmpty()) {
      out.element("div", "role", name).block("text", text);
    }
  }

  private void folded(String name, JsonNode value) throws IOException {
    String text = Plain.readable(value);
    if (!text.isEmpty()) {
      out.raw("<details><summary>" + name + "</summary>").block("text", text).raw("</details>\n");
    }
  }

  private void tokens(String name, @Nullable Long count) throws IOException {
    fact(name, count == null ? null : Amounts.counted(count, "token"));
  }

  private void fact(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      out.raw("<dt>" + name + "</dt>").element("dd", "", value);
    }
  }
}
