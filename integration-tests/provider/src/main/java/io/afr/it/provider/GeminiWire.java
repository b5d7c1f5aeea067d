package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1beta/models/M:generateContent} and {@code :streamGenerateContent?alt=sse}. Tool
 * calls have no ids, as Gemini's own have none.
 */
final class GeminiWire implements Wire {
  private static final Pattern path =
      Pattern.compile(".*/models/([^/:]+):(streamG|g)enerateContent.*");

  static boolean speaksAt(String requested) {
    return path.matcher(requested).matches();
  }

  @Override
  public String model(Received request) {
    return matched(request).group(1);
  }

  @Override
  public boolean streaming(Received request) {
    return matched(request).group(2).equals("streamG");
  }

  private static Matcher matched(Received request) {
    Matcher matcher = path.matcher(request.path());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(request.path());
    }
    return matcher;
  }

  @Override
  public Question question(JsonNode body) {
    String text = "";
    List<String> toolResults = new ArrayList<>();
    for (JsonNode content : body.path("contents")) {
      for (JsonNode part : content.path("parts")) {
        if (part.has("functionResponse")) {
          toolResults.add(result(part.path("functionResponse").path("response")));
        } else if (content.path("role").asString("user").equals("user")) {
          text = part.path("text").asString("");
          toolResults.clear();
        }
      }
    }
    return new Question(text, toolResults, body.path("contents").size());
  }

  private static String result(JsonNode response) {
    JsonNode result = response.path("result");
    return result.isString() ? result.asString() : response.toString();
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    ArrayNode parts = Json.array();
    if (answer.text() != null) {
      parts.addObject().put("text", answer.text());
    }
    answer.toolCalls().forEach(call -> parts.add(toolCall(call)));
    return chunk(ask, parts, true, answer.usage()).toString();
  }

  /** The input is counted in every event, the output in the last. */
  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<ObjectNode> parts = new ArrayList<>();
    if (answer.text() != null) {
      Json.words(answer.text()).forEach(word -> parts.add(Json.object().put("text", word)));
    }
    answer.toolCalls().forEach(call -> parts.add(toolCall(call)));
    @Nullable Usage usage = answer.usage();
    @Nullable Usage sofar = usage == null ? null : new Usage(usage.input(), usage.cached(), 0, 0);
    List<String> events = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      ObjectNode chunk = chunk(ask, Json.array().add(parts.get(i)), last, last ? usage : sofar);
      events.add("data: " + chunk + "\r\n\r\n");
    }
    return events;
  }

  @Override
  public String error(int status) {
    String name = status == 400 ? "INVALID_ARGUMENT" : "UNAVAILABLE";
    ObjectNode error = Json.object().put("code", status);
    error.put("message", "The fake provider was told to answer " + status).put("status", name);
    return Json.object().set("error", error).toString();
  }

  private static ObjectNode toolCall(ToolCall call) {
    ObjectNode json = Json.object().put("name", call.name());
    json.set("args", Json.parse(call.arguments()));
    return Json.object().set("functionCall", json);
  }

  private static ObjectNode chunk(Ask ask, ArrayNode parts, boolean last, @Nullable Usage usage) {
    ObjectNode candidate = Json.object();
    candidate.putObject("content").put("role", "model").set("parts", parts);
    if (last) {
      candidate.put("finishReason", "STOP");
    }
    candidate.put("index", 0);
    ObjectNode body = Json.object();
    body.putArray("candidates").add(candidate);
    if (usage != null) {
      body.set("usageMetadata", usage(usage));
    }
    return body.put("modelVersion", ask.model() + "-001").put("responseId", "gem-" + ask.name());
  }

  private static ObjectNode usage(Usage usage) {
    ObjectNode json = Json.object().put("promptTokenCount", usage.input());
    if (usage.output() > 0) {
      json.put("candidatesTokenCount", usage.output() - usage.reasoning());
      json.put("thoughtsTokenCount", usage.reasoning());
    }
    json.put("totalTokenCount", usage.total());
    if (usage.cached() > 0) {
      json.put("cachedContentTokenCount", usage.cached());
    }
    return json;
  }
}
