package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/responses}; remembers the conversations that {@code previous_response_id} names.
 */
final class ResponsesWire implements Wire {
  private final Map<String, Question> answered = new ConcurrentHashMap<>();

  void forget() {
    answered.clear();
  }

  @Override
  public Question question(JsonNode body) {
    Question before =
        answered.getOrDefault(
            body.path("previous_response_id").asString(""), new Question("", List.of(), 0));
    JsonNode input = body.path("input");
    if (input.isString()) {
      return new Question(input.asString(), List.of(), before.messages() + 1);
    }
    String text = before.text();
    List<String> toolResults = new ArrayList<>(before.toolResults());
    for (JsonNode item : input) {
      if (item.path("role").asString("").equals("user")) {
        text = Json.text(item.path("content"));
        toolResults.clear();
      } else if (item.path("type").asString("").equals("function_call_output")) {
        toolResults.add(Json.text(item.path("output")));
      }
    }
    return new Question(text, toolResults, before.messages() + input.size());
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    return response(ask, answer, "completed").toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    Events events = new Events();
    ObjectNode started = response(ask, new Answer(null, List.of(), null), "in_progress");
    events.add("response.created", Json.object().set("response", started));
    ArrayNode output = output(ask, answer);
    for (int i = 0; i < output.size(); i++) {
      item(events, i, (ObjectNode) output.get(i));
    }
    ObjectNode whole = response(ask, answer, "completed");
    events.add("response.completed", Json.object().set("response", whole));
    return events.sent;
  }

  private static void item(Events events, int index, ObjectNode item) {
    ObjectNode added = Json.object().put("output_index", index);
    events.add(
        "response.output_item.added",
        added.set("item", item.deepCopy().put("status", "in_progress")));
    boolean message = item.path("type").asString().equals("message");
    String text =
        message ? item.at("/content/0/text").asString() : item.path("arguments").asString();
    String kind = message ? "response.output_text" : "response.function_call_arguments";
    for (String piece : message ? Json.words(text) : Json.shreds(text)) {
      events.add(kind + ".delta", part(index, item, message).put("delta", piece));
    }
    events.add(
        kind + ".done", part(index, item, message).put(message ? "text" : "arguments", text));
    ObjectNode done = Json.object().put("output_index", index);
    events.add("response.output_item.done", done.set("item", item));
  }

  private static ObjectNode part(int index, ObjectNode item, boolean message) {
    ObjectNode part =
        Json.object().put("item_id", item.path("id").asString()).put("output_index", index);
    if (message) {
      part.put("content_index", 0).putArray("logprobs");
    }
    return part;
  }

  private ObjectNode response(Ask ask, Answer answer, String status) {
    String id = "resp_" + ask.name();
    answered.put(id, new Question(ask.question(), ask.toolResults(), ask.messages() + 1));
    ObjectNode body = Json.object().put("id", id).put("object", "response");
    body.put("created_at", Json.created).put("status", status).put("model", ask.model());
    for (String absent : List.of("error", "incomplete_details", "instructions")) {
      body.putNull(absent);
    }
    body.putObject("metadata");
    body.set("output", output(ask, answer));
    body.put("parallel_tool_calls", true).put("temperature", 1.0).put("top_p", 1.0);
    body.put("tool_choice", "auto")
        .set("tools", ask.body().path("tools").isArray() ? ask.body().path("tools") : Json.array());
    if (ask.body().path("previous_response_id").isString()) {
      body.set("previous_response_id", ask.body().path("previous_response_id"));
    }
    if (answer.usage() != null) {
      body.set("usage", usage(answer.usage()));
    }
    return body;
  }

  private static ArrayNode output(Ask ask, Answer answer) {
    ArrayNode output = Json.array();
    if (answer.text() != null) {
      ObjectNode message = output.addObject().put("id", "msg_" + ask.name());
      message.put("type", "message").put("role", "assistant").put("status", "completed");
      ObjectNode text = message.putArray("content").addObject();
      text.put("type", "output_text").put("text", answer.text()).putArray("annotations");
    }
    for (int i = 0; i < answer.toolCalls().size(); i++) {
      ToolCall call = answer.toolCalls().get(i);
      String suffix = ask.name() + "_" + i;
      ObjectNode item = output.addObject().put("id", "fc_" + suffix).put("type", "function_call");
      item.put("call_id", "call_" + suffix).put("name", call.name());
      item.put("arguments", call.arguments()).put("status", "completed");
    }
    return output;
  }

  private static ObjectNode usage(Usage usage) {
    ObjectNode json = Json.object().put("input_tokens", usage.input());
    json.putObject("input_tokens_details").put("cached_tokens", usage.cached());
    json.put("output_tokens", usage.output());
    json.putObject("output_tokens_details").put("reasoning_tokens", usage.reasoning());
    return json.put("total_tokens", usage.total());
  }

  private static final class Events {
    private final List<String> sent = new ArrayList<>();

    void add(String type, JsonNode content) {
      ObjectNode event = Json.object().put("type", type).put("sequence_number", sent.size());
      event.setAll((ObjectNode) content);
      sent.add("event: " + type + "\ndata: " + event + "\n\n");
    }
  }
}
