package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/messages}; remembers the conversations that threads name. Thinks aloud if the
 * request asks for it; of the tokens that are not read from the cache, {@value #cacheWritten} are
 * written to it.
 */
final class AnthropicWire implements Wire {
  private static final int cacheWritten = 20;

  private final Map<String, Question> answered = new ConcurrentHashMap<>();

  void forget() {
    answered.clear();
  }

  @Override
  public Question question(JsonNode body) {
    Question before =
        answered.getOrDefault(
            body.at("/thread/previous_message_id").asString(""), new Question("", List.of(), 0));
    String text = before.text();
    List<String> toolResults = new ArrayList<>(before.toolResults());
    for (JsonNode message : body.path("messages")) {
      JsonNode content = message.path("content");
      boolean answersTools = false;
      for (JsonNode block : content) {
        if (block.path("type").asString("").equals("tool_result")) {
          answersTools = true;
          toolResults.add(Json.text(block.path("content")));
        }
      }
      if (message.path("role").asString("").equals("user") && !answersTools) {
        text = Json.text(content);
        toolResults.clear();
      }
    }
    return new Question(text, toolResults, before.messages() + body.path("messages").size());
  }

  @Override
  public List<String> headers(Ask ask) {
    return List.of("request-id: req_" + ask.name());
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    ObjectNode message = message(ask, content(ask, answer));
    message.put("stop_reason", stopReason(answer));
    if (answer.usage() != null) {
      ObjectNode usage = input(answer.usage());
      usage.setAll(output(answer.usage()));
      message.set("usage", usage);
    }
    return message.toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> events = new ArrayList<>();
    ObjectNode begun = message(ask, Json.array());
    if (answer.usage() != null) {
      begun.set("usage", input(answer.usage()).put("output_tokens", 1));
    }
    add(events, "message_start", Json.object().set("message", begun));
    add(events, "ping", Json.object());
    ArrayNode content = content(ask, answer);
    for (int i = 0; i < content.size(); i++) {
      addBlock(events, i, (ObjectNode) content.get(i));
    }
    ObjectNode end = Json.object();
    end.putObject("delta").put("stop_reason", stopReason(answer)).putNull("stop_sequence");
    if (answer.usage() != null) {
      end.set("usage", output(answer.usage()));
    }
    add(events, "message_delta", end);
    add(events, "message_stop", Json.object());
    return events;
  }

  @Override
  public String error(int status) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 429 -> "rate_limit_error";
          case 529 -> "overloaded_error";
          default -> status < 500 ? "invalid_request_error" : "api_error";
        };
    ObjectNode body = Json.object().put("type", "error");
    body.putObject("error")
        .put("type", type)
        .put("message", "The fake provider was told to answer " + status);
    return body.toString();
  }

  @Override
  public String streamError() {
    return "event: error\ndata: " + error(529) + "\n\n";
  }

  private static void addBlock(List<String> events, int index, ObjectNode block) {
    ObjectNode start = block.deepCopy();
    List<ObjectNode> deltas = new ArrayList<>();
    switch (block.path("type").asString()) {
      case "thinking" -> {
        start.put("thinking", "").put("signature", "");
        for (String word : Json.words(block.path("thinking").asString())) {
          deltas.add(delta("thinking").put("thinking", word));
        }
        deltas.add(delta("signature").put("signature", block.path("signature").asString()));
      }
      case "text" -> {
        start.put("text", "");
        for (String word : Json.words(block.path("text").asString())) {
          deltas.add(delta("text").put("text", word));
        }
      }
      default -> {
        start.putObject("input");
        for (String shred : Json.shreds(block.path("input").toString())) {
          deltas.add(delta("input_json").put("partial_json", shred));
        }
      }
    }
    add(events, "content_block_start", at(index).set("content_block", start));
    deltas.forEach(delta -> add(events, "content_block_delta", at(index).set("delta", delta)));
    add(events, "content_block_stop", at(index));
  }

  private static ObjectNode at(int index) {
    return Json.object().put("index", index);
  }

  private static ObjectNode delta(String what) {
    return Json.object().put("type", what + "_delta");
  }

  private static void add(List<String> events, String type, ObjectNode rest) {
    ObjectNode event = Json.object().put("type", type);
    event.setAll(rest);
    events.add("event: " + type + "\ndata: " + event + "\n\n");
  }

  private ObjectNode message(Ask ask, ArrayNode content) {
    String id = "msg_" + ask.name();
    answered.put(id, new Question(ask.question(), ask.toolResults(), ask.messages() + 1));
    ObjectNode message = Json.object().put("id", id).put("type", "message");
    message.put("role", "assistant").put("model", ask.model()).set("content", content);
    return message.putNull("stop_reason").putNull("stop_sequence");
  }

  private static ArrayNode content(Ask ask, Answer answer) {
    ArrayNode content = Json.array();
    String thinking = ask.body().path("thinking").path("type").asString("disabled");
    if (!thinking.equals("disabled")) {
      content
          .addObject()
          .put("type", "thinking")
          .put("thinking", "Let me think.")
          .put("signature", "c2lnbmVk");
    }
    if (answer.text() != null) {
      content.addObject().put("type", "text").put("text", answer.text());
    }
    for (int i = 0; i < answer.toolCalls().size(); i++) {
      ToolCall call = answer.toolCalls().get(i);
      ObjectNode block = content.addObject().put("type", "tool_use");
      block.put("id", "toolu_" + ask.name() + "_" + i).put("name", call.name());
      block.set("input", Json.parse(call.arguments()));
    }
    return content;
  }

  private static String stopReason(Answer answer) {
    return answer.toolCalls().isEmpty() ? "end_turn" : "tool_use";
  }

  /** Here the input leaves out what has to do with the cache. */
  private static ObjectNode input(Usage usage) {
    ObjectNode json = Json.object();
    json.put("input_tokens", usage.input() - usage.cached() - cacheWritten);
    json.put("cache_creation_input_tokens", cacheWritten);
    json.put("cache_read_input_tokens", usage.cached());
    json.putObject("cache_creation")
        .put("ephemeral_5m_input_tokens", cacheWritten - 4)
        .put("ephemeral_1h_input_tokens", 4);
    return json.put("service_tier", "standard");
  }

  private static ObjectNode output(Usage usage) {
    ObjectNode json = Json.object().put("output_tokens", usage.output());
    json.putObject("output_tokens_details").put("thinking_tokens", usage.reasoning());
    return json;
  }
}
