package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v2/chat}. */
final class CohereWire implements Wire {
  private final ChatWire like = new ChatWire();

  /** Cohere's messages are like OpenAI's as far as scripts look at them. */
  @Override
  public Question question(JsonNode body) {
    return like.question(body);
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    ObjectNode message = Json.object().put("role", "assistant");
    if (answer.text() != null) {
      message.putArray("content").addObject().put("type", "text").put("text", answer.text());
    }
    if (!answer.toolCalls().isEmpty()) {
      message.put("tool_plan", "I will look.");
      ArrayNode calls = message.putArray("tool_calls");
      for (int i = 0; i < answer.toolCalls().size(); i++) {
        calls.add(toolCall(ask, i, answer.toolCalls().get(i)));
      }
    }
    ObjectNode body = Json.object().put("id", "coh-" + ask.name());
    body.set("message", message);
    return end(body, answer).toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> events = new ArrayList<>();
    ObjectNode start = Json.object().put("id", "coh-" + ask.name());
    start.withObject("delta").withObject("message").put("role", "assistant").putArray("content");
    events.add(event("message-start", start));
    if (answer.text() != null) {
      events.add(event("content-start", content(Json.object().put("type", "text"), "")));
      Json.words(answer.text())
          .forEach(word -> events.add(event("content-delta", content(Json.object(), word))));
      events.add(event("content-end", Json.object().put("index", 0)));
    }
    for (int i = 0; i < answer.toolCalls().size(); i++) {
      addToolCall(events, ask, i, answer.toolCalls().get(i));
    }
    events.add(event("message-end", Json.object().set("delta", end(Json.object(), answer))));
    return events;
  }

  @Override
  public String error(int status) {
    return Json.object()
        .put("id", "coh-error")
        .put("message", "The fake provider was told to answer " + status)
        .toString();
  }

  private static void addToolCall(List<String> events, Ask ask, int index, ToolCall call) {
    ObjectNode start = toolCall(ask, index, new ToolCall(call.name(), ""));
    events.add(event("tool-call-start", toolDelta(index, start)));
    for (String shred : Json.shreds(call.arguments())) {
      ObjectNode more = Json.object();
      more.putObject("function").put("arguments", shred);
      events.add(event("tool-call-delta", toolDelta(index, more)));
    }
    events.add(event("tool-call-end", Json.object().put("index", index)));
  }

  private static ObjectNode toolDelta(int index, ObjectNode call) {
    ObjectNode event = Json.object().put("index", index);
    event.putObject("delta").putObject("message").set("tool_calls", call);
    return event;
  }

  private static ObjectNode content(ObjectNode content, String text) {
    ObjectNode event = Json.object().put("index", 0);
    event.putObject("delta").putObject("message").set("content", content.put("text", text));
    return event;
  }

  private static ObjectNode end(ObjectNode json, Answer answer) {
    json.put("finish_reason", answer.toolCalls().isEmpty() ? "COMPLETE" : "TOOL_CALL");
    Usage usage = answer.usage();
    if (usage != null) {
      ObjectNode counts = json.putObject("usage");
      counts.putObject("billed_units").put("input_tokens", 2).put("output_tokens", 1);
      ObjectNode tokens = counts.putObject("tokens").put("input_tokens", usage.input());
      tokens.put("output_tokens", usage.output());
      counts.put("cached_tokens", usage.cached());
    }
    return json;
  }

  private static ObjectNode toolCall(Ask ask, int index, ToolCall call) {
    ObjectNode json = Json.object().put("id", call.name() + "_" + ask.name() + "_" + index);
    json.put("type", "function");
    json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    return json;
  }

  private static String event(String type, ObjectNode data) {
    return "event: " + type + "\ndata: " + data.put("type", type) + "\n\n";
  }
}
