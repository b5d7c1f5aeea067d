package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions and answers as Bedrock's Converse writes them, and Nova's own form. */
final class ConverseForm {
  private static final int cacheWritten = 20;

  private ConverseForm() {}

  static Wire.Question question(JsonNode body) {
    String text = "";
    List<String> toolResults = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      boolean answersTools = false;
      for (JsonNode block : message.path("content")) {
        if (block.has("toolResult")) {
          answersTools = true;
          toolResults.add(Json.text(block.at("/toolResult/content")));
        }
      }
      if (message.path("role").asString("").equals("user") && !answersTools) {
        text = Json.text(message.path("content"));
        toolResults.clear();
      }
    }
    return new Wire.Question(text, toolResults, body.path("messages").size());
  }

  static String whole(Ask ask, Answer answer) {
    ObjectNode body = Json.object();
    body.putObject("output")
        .putObject("message")
        .put("role", "assistant")
        .set("content", content(ask, answer));
    body.put("stopReason", stopReason(answer));
    if (answer.usage() != null) {
      body.set("usage", usage(answer.usage()));
    }
    body.putObject("metrics").put("latencyMs", 12);
    return body.toString();
  }

  /** Each in a member of its name. */
  static List<ObjectNode> events(Ask ask, Answer answer) {
    List<ObjectNode> events = new ArrayList<>();
    add(events, "messageStart", Json.object().put("role", "assistant"));
    ArrayNode content = content(ask, answer);
    for (int i = 0; i < content.size(); i++) {
      addBlock(events, i, content.get(i));
    }
    add(events, "messageStop", Json.object().put("stopReason", stopReason(answer)));
    ObjectNode metadata = Json.object();
    if (answer.usage() != null) {
      metadata.set("usage", usage(answer.usage()));
    }
    metadata.putObject("metrics").put("latencyMs", 12);
    add(events, "metadata", metadata);
    return events;
  }

  private static void addBlock(List<ObjectNode> events, int index, JsonNode block) {
    JsonNode toolUse = block.path("toolUse");
    if (toolUse.isObject()) {
      ObjectNode start = at(index);
      start
          .putObject("start")
          .putObject("toolUse")
          .put("toolUseId", toolUse.path("toolUseId").asString())
          .put("name", toolUse.path("name").asString());
      add(events, "contentBlockStart", start);
      for (String shred : Json.shreds(toolUse.path("input").toString())) {
        ObjectNode delta = at(index);
        delta.putObject("delta").putObject("toolUse").put("input", shred);
        add(events, "contentBlockDelta", delta);
      }
    } else {
      for (String word : Json.words(block.path("text").asString())) {
        ObjectNode delta = at(index);
        delta.putObject("delta").put("text", word);
        add(events, "contentBlockDelta", delta);
      }
    }
    add(events, "contentBlockStop", at(index));
  }

  private static ObjectNode at(int index) {
    return Json.object().put("contentBlockIndex", index);
  }

  private static void add(List<ObjectNode> events, String name, ObjectNode event) {
    ObjectNode named = Json.object();
    named.set(name, event);
    events.add(named);
  }

  private static ArrayNode content(Ask ask, Answer answer) {
    ArrayNode content = Json.array();
    if (answer.text() != null) {
      content.addObject().put("text", answer.text());
    }
    for (int i = 0; i < answer.toolCalls().size(); i++) {
      ToolCall call = answer.toolCalls().get(i);
      ObjectNode toolUse = content.addObject().putObject("toolUse");
      toolUse.put("toolUseId", "tooluse_" + ask.name() + "_" + i).put("name", call.name());
      toolUse.set("input", Json.parse(call.arguments()));
    }
    return content;
  }

  private static String stopReason(Answer answer) {
    return answer.toolCalls().isEmpty() ? "end_turn" : "tool_use";
  }

  /** Here the input leaves out what has to do with the cache. */
  private static ObjectNode usage(Usage usage) {
    return Json.object()
        .put("inputTokens", usage.input() - usage.cached() - cacheWritten)
        .put("outputTokens", usage.output())
        .put("totalTokens", usage.total())
        .put("cacheReadInputTokens", usage.cached())
        .put("cacheWriteInputTokens", cacheWritten);
  }
}
