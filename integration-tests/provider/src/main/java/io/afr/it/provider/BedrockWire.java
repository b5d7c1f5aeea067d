package io.afr.it.provider;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /model/ID/converse}, {@code …/invoke} and their streams, which are binary frames.
 * What is invoked answers in the form of its request: Anthropic's, Nova's (which is Converse),
 * Titan's or Llama's.
 */
final class BedrockWire implements Wire {
  private static final Pattern path =
      Pattern.compile("/model/([^/]+)/(converse|invoke)(-stream|-with-response-stream)?");

  private final AnthropicWire anthropic = new AnthropicWire();

  static boolean speaksAt(String requested) {
    return path.matcher(requested).matches();
  }

  @Override
  public String model(Received request) {
    return URLDecoder.decode(matched(request).group(1), StandardCharsets.UTF_8);
  }

  @Override
  public boolean streaming(Received request) {
    return matched(request).group(3) != null;
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
    if (body.has("anthropic_version")) {
      return anthropic.question(body);
    }
    return body.has("messages")
        ? ConverseForm.question(body)
        : new Question(
            body.path("inputText").asString(body.path("prompt").asString("")), List.of(), 1);
  }

  @Override
  public List<String> headers(Ask ask) {
    return List.of("x-amzn-RequestId: req-" + ask.name());
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    if (ask.body().has("anthropic_version")) {
      return anthropic.whole(ask, answer);
    }
    return ask.body().has("messages")
        ? ConverseForm.whole(ask, answer)
        : text(ask, String.valueOf(answer.text()), true).toString();
  }

  /** The name of each event, and on the next line its JSON. */
  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> events = new ArrayList<>();
    if (ask.body().has("anthropic_version")) {
      for (String event : anthropic.events(ask, answer)) {
        events.add("chunk\n" + event.substring(event.indexOf("data: ") + 6).strip());
      }
    } else if (!ask.body().has("messages")) {
      List<String> words = Json.words(String.valueOf(answer.text()));
      for (int i = 0; i < words.size(); i++) {
        events.add("chunk\n" + text(ask, words.get(i), i == words.size() - 1));
      }
    } else {
      boolean converse = !ask.body().has("schemaVersion");
      for (ObjectNode event : ConverseForm.events(ask, answer)) {
        String name = event.propertyNames().iterator().next();
        events.add(converse ? name + "\n" + event.path(name) : "chunk\n" + event);
      }
    }
    return events;
  }

  @Override
  public String streamType() {
    return "application/vnd.amazon.eventstream";
  }

  @Override
  public byte[] bytes(String event) {
    return EventFrame.of(event);
  }

  @Override
  public String streamError() {
    return "!modelStreamErrorException\n{\"message\":\"The fake provider was told to fail\"}";
  }

  @Override
  public String error(int status) {
    String type =
        switch (status) {
          case 400 -> "ValidationException";
          case 429 -> "ThrottlingException";
          default -> status < 500 ? "AccessDeniedException" : "InternalServerException";
        };
    return Json.object()
        .put("__type", type)
        .put("message", "The fake provider was told to answer " + status)
        .toString();
  }

  /** Titan's form where that was asked for, else Llama's; whole, or a piece of it. */
  private static ObjectNode text(Ask ask, String text, boolean last) {
    Usage usage = Usage.of(1);
    ObjectNode body = Json.object();
    if (ask.body().has("prompt")) {
      body.put("generation", text).put("prompt_token_count", usage.input());
      body.put("generation_token_count", usage.output());
      return last ? body.put("stop_reason", "stop") : body.putNull("stop_reason");
    }
    body.put("inputTextTokenCount", usage.input());
    if (ask.streaming()) {
      body.put("outputText", text).put("index", 0);
      body.put("completionReason", last ? "FINISH" : null);
    } else {
      ObjectNode result = body.putArray("results").addObject();
      result.put("tokenCount", usage.output()).put("outputText", text);
      result.put("completionReason", "FINISH");
    }
    if (last && ask.streaming()) {
      body.putObject("amazon-bedrock-invocationMetrics")
          .put("inputTokenCount", usage.input())
          .put("outputTokenCount", usage.output());
    }
    return body;
  }
}
