package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.json.Json;
import io.afr.reader.json.Medium;
import io.afr.reader.json.Plain;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One action with everything that is known about it. */
final class Whole {

  private static final String indent = "    ";

  private final Screen screen;
  private final Action action;
  private final List<String> lines = new ArrayList<>();

  private Whole(Screen screen, Action action) {
    this.screen = screen;
    this.action = action;
  }

  /** Where and when, then the content. */
  static List<String> lines(Screen screen, Action action) {
    Whole whole = new Whole(screen, action);
    whole.head();
    whole.origin();
    whole.content();
    return whole.lines;
  }

  /** The content alone. */
  static List<String> content(Screen screen, Action action) {
    Whole whole = new Whole(screen, action);
    whole.content();
    return whole.lines;
  }

  private void head() {
    String status = screen.paint(Inks.of(action.status()), action.status().word());
    String kind = screen.paint(Inks.of(action.kind()), action.kind().word());
    lines.add("#" + action.sequence() + "  " + kind + "  " + safe(action.name()) + "  " + status);
    fact("session", action.sessionId() + " (" + action.origin().sessionFrom() + ")");
    fact("agent", action.agentId());
    fact("turn", action.turn() + "." + action.iteration());
    fact("started", action.startTime().toString());
    if (action.duration() != null) {
      fact("took", Amounts.duration(action.duration().toNanos() / 1e6));
    }
    fact("id", action.id());
    fact("inside of", action.parentId());
    fact("inferred", action.inferred() ? "yes: seen only in what the model was sent" : null);
  }

  private void origin() {
    Action.Origin origin = action.origin();
    fact("service", origin.service() + " on " + origin.host() + ", process " + origin.pid());
    fact("thread", origin.thread());
    fact("library", origin.library());
    for (Map.Entry<String, String> tag : origin.tags().entrySet()) {
      fact("tag", tag.getKey() + "=" + tag.getValue());
    }
  }

  private void content() {
    JsonNode data = action.data();
    switch (action.kind()) {
      case LLM_CALL -> call(data);
      case TOOL_CALL -> {
        fact("call id", text(data.path("callId")));
        section("arguments", data.path("args"));
      }
      case TOOL_RESULT -> {
        fact("call id", text(data.path("callId")));
        section("result", data.path("result"));
      }
      case MEMORY_OP -> memory(data);
    }
    error();
  }

  private void call(JsonNode data) {
    fact("provider", text(data.path("provider")));
    fact("operation", text(data.path("operation")));
    JsonNode response = data.path("response");
    fact("answered by", text(response.path("model")));
    fact("response id", text(response.path("id")));
    fact("finished", finishReasons(response));
    fact("first token", millis(data.path("timeToFirstTokenMs")));
    fact("attempts", data.path("attempts").asInt(1) > 1 ? text(data.path("attempts")) : null);
    fact("usage", UsageLine.of(data.path("usage")));
    section("parameters", data.path("parameters"));
    section("tools", data.path("tools"));
    section("input", data.path("input"));
    conversation(data);
    JsonNode answers = response.path("messages");
    if (!answers.isEmpty()) {
      title("response");
      answers.forEach(this::message);
    }
  }

  /** Whole if it stands whole, else what was new. */
  private void conversation(JsonNode data) {
    JsonNode messages = data.path("messages");
    int kept = data.path("kept").asInt(0);
    if (!messages.isEmpty()) {
      title("messages");
      messages.forEach(this::message);
    } else if (!data.path("newMessages").isEmpty()) {
      title(kept == 0 ? "messages" : "messages after " + kept + " that were sent before");
      data.path("newMessages").forEach(this::message);
    }
  }

  private void memory(JsonNode data) {
    fact("operation", text(data.path("op")));
    fact("store", text(data.path("store")));
    fact("key", text(data.path("key")));
    section("query", data.path("query"));
    if (!data.path("items").isEmpty()) {
      title(data.path("items").size() == 1 ? "item" : "items");
      data.path("items").forEach(this::message);
    }
  }

  private void error() {
    Action.@Nullable Failure error = action.error();
    if (error == null) {
      return;
    }
    lines.add(screen.paint(Ink.BAD, "  error"));
    String what = error.type() + (error.message() == null ? "" : ": " + error.message());
    block(Ink.BAD, what);
    if (error.stack() != null) {
      String stack = error.stack().stripTrailing();
      block(Ink.FAINT, stack.startsWith(what + "\n") ? stack.substring(what.length() + 1) : stack);
    }
  }

  private void message(JsonNode message) {
    String role = Message.role(message);
    if (!role.isEmpty()) {
      lines.add("  " + screen.paint(Ink.FAINT, "[" + safe(role) + "]"));
    }
    block(Ink.PLAIN, message.has("parts") ? Message.text(message) : readable(message));
  }

  private void section(String name, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
      title(name);
      block(Ink.PLAIN, readable(value));
    }
  }

  private static String readable(JsonNode value) {
    return value.isContainer() ? Json.writeIndented(Medium.named(value)) : Plain.value(value);
  }

  private void title(String name) {
    lines.add("  " + screen.paint(Ink.STRONG, name));
  }

  private void block(Ink ink, String text) {
    for (String line : Width.wrap(Harmless.block(text), screen.width() - indent.length())) {
      lines.add((indent + screen.paint(ink, line)).stripTrailing());
    }
  }

  private void fact(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    String label = "  " + Width.pad(name, 12);
    List<String> wrapped = Width.wrap(safe(value), screen.width() - Width.of(label));
    lines.add(screen.paint(Ink.FAINT, label) + wrapped.get(0));
    wrapped.stream().skip(1).forEach(line -> lines.add(" ".repeat(Width.of(label)) + line));
  }

  private static @Nullable String finishReasons(JsonNode response) {
    List<String> reasons = new ArrayList<>();
    response.path("finishReasons").forEach(reason -> reasons.add(Plain.value(reason)));
    return reasons.isEmpty() ? null : String.join(", ", reasons);
  }

  private static @Nullable String millis(JsonNode value) {
    return value.isNumber() ? Amounts.duration(value.doubleValue()) : null;
  }

  private static @Nullable String text(JsonNode value) {
    String text = Plain.value(value);
    return text.isEmpty() ? null : text;
  }

  private static String safe(String text) {
    return Harmless.line(text);
  }
}
