package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/chat}: streams lines of JSON unless told not to. */
final class OllamaChatWire implements Wire {
  @Override
  public Question question(JsonNode body) {
    String text = "";
    List<String> toolResults = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").asString("");
      if (role.equals("user")) {
        text = message.path("content").asString("");
        toolResults.clear();
      } else if (role.equals("tool")) {
        toolResults.add(message.path("content").asString(""));
      }
    }
    return new Question(text, toolResults, body.path("messages").size());
  }

  @Override
  public boolean streaming(Received request) {
    return request.json().path("stream").asBoolean(true);
  }

  @Override
  public String streamType() {
    return "application/x-ndjson";
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    ObjectNode message = message(answer.text() == null ? "" : answer.text());
    if (!answer.toolCalls().isEmpty()) {
      message.set("tool_calls", toolCalls(answer));
    }
    return Ollama.last(ask, answer).set("message", message).toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> lines = new ArrayList<>();
    if (answer.text() != null) {
      Json.words(answer.text()).forEach(word -> lines.add(line(ask, message(word), null)));
    }
    if (!answer.toolCalls().isEmpty()) {
      ObjectNode message = message("");
      message.set("tool_calls", toolCalls(answer));
      lines.add(line(ask, message, null));
    }
    lines.add(line(ask, message(""), answer));
    return lines;
  }

  @Override
  public String error(int status) {
    return Ollama.error(status);
  }

  private static String line(Ask ask, ObjectNode message, @Nullable Answer last) {
    ObjectNode line = last == null ? Ollama.piece(ask) : Ollama.last(ask, last);
    return line.set("message", message) + "\n";
  }

  private static ObjectNode message(String content) {
    return Json.object().put("role", "assistant").put("content", content);
  }

  private static ArrayNode toolCalls(Answer answer) {
    ArrayNode calls = Json.array();
    for (ToolCall call : answer.toolCalls()) {
      ObjectNode function = calls.addObject().putObject("function").put("name", call.name());
      function.set("arguments", Json.parse(call.arguments()));
    }
    return calls;
  }
}
