package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/chat/completions}. */
final class ChatWire implements Wire {

  @Override
  public Question question(JsonNode body) {
    String text = "";
    List<String> toolResults = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").asString("");
      if (role.equals("user")) {
        text = Json.text(message.path("content"));
        toolResults.clear();
      } else if (role.equals("tool")) {
        toolResults.add(Json.text(message.path("content")));
      }
    }
    return new Question(text, toolResults, body.path("messages").size());
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    ObjectNode message = Json.object().put("role", "assistant").put("content", answer.text());
    message.putNull("refusal");
    if (!answer.toolCalls().isEmpty()) {
      for (int i = 0; i < answer.toolCalls().size(); i++) {
        message.withArray("tool_calls").add(toolCall(ask, i, answer.toolCalls().get(i)));
      }
    }
    ObjectNode choice = Json.object().put("index", 0).put("finish_reason", finish(answer));
    choice.putNull("logprobs");
    choice.set("message", message);
    ObjectNode body = envelope(ask, "chat.completion");
    body.withArray("choices").add(choice);
    if (answer.usage() != null) {
      body.set("usage", usage(answer.usage()));
    }
    return body.toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> events = new ArrayList<>();
    events.add(delta(ask, null, delta -> delta.put("role", "assistant").put("content", "")));
    if (answer.text() != null) {
      Json.words(answer.text())
          .forEach(word -> events.add(delta(ask, null, delta -> delta.put("content", word))));
    }
    for (int i = 0; i < answer.toolCalls().size(); i++) {
      addToolCall(events, ask, i, answer.toolCalls().get(i));
    }
    events.add(delta(ask, finish(answer), delta -> {}));
    if (answer.usage() != null && ask.body().at("/stream_options/include_usage").asBoolean(false)) {
      ObjectNode last = envelope(ask, "chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usage(answer.usage()));
      events.add(event(last.toString()));
    }
    events.add(event("[DONE]"));
    return events;
  }

  private static void addToolCall(List<String> events, Ask ask, int index, ToolCall call) {
    ObjectNode start = toolCall(ask, index, new ToolCall(call.name(), "")).put("index", index);
    events.add(delta(ask, null, delta -> delta.withArray("tool_calls").add(start)));
    for (String shred : Json.shreds(call.arguments())) {
      ObjectNode more = Json.object().put("index", index);
      more.putObject("function").put("arguments", shred);
      events.add(delta(ask, null, delta -> delta.withArray("tool_calls").add(more)));
    }
  }

  private static String delta(Ask ask, @Nullable String finish, Consumer<ObjectNode> content) {
    ObjectNode choice = Json.object().put("index", 0).put("finish_reason", finish);
    content.accept(choice.putObject("delta"));
    ObjectNode chunk = envelope(ask, "chat.completion.chunk");
    chunk.withArray("choices").add(choice);
    return event(chunk.toString());
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private static ObjectNode envelope(Ask ask, String object) {
    return Json.object()
        .put("id", "chatcmpl-" + ask.name())
        .put("object", object)
        .put("created", Json.created)
        .put("model", ask.model());
  }

  private static ObjectNode toolCall(Ask ask, int index, ToolCall call) {
    ObjectNode json =
        Json.object().put("id", "call_" + ask.name() + "_" + index).put("type", "function");
    json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    return json;
  }

  private static String finish(Answer answer) {
    return answer.toolCalls().isEmpty() ? "stop" : "tool_calls";
  }

  private static ObjectNode usage(Usage usage) {
    ObjectNode json =
        Json.object()
            .put("prompt_tokens", usage.input())
            .put("completion_tokens", usage.output())
            .put("total_tokens", usage.total());
    json.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
    json.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoning());
    return json;
  }
}
