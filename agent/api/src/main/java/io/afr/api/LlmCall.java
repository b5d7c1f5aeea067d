package io.afr.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request to a model that is over, for {@link Afr#record(LlmCall)}. */
public final class LlmCall {

  final Facts facts = new Facts();
  private final Map<String, Object> usage = new LinkedHashMap<>();

  private LlmCall() {}

  /** A request to the model of that name. */
  public static LlmCall of(String model) {
    LlmCall call = new LlmCall();
    call.facts.put("model", model);
    return call;
  }

  /** Who serves the model, such as {@code openai}. */
  public LlmCall provider(String provider) {
    facts.put("provider", provider);
    return this;
  }

  /**
   * What was asked for, in OpenTelemetry's words: {@code chat}, which it is if nothing else is
   * said, {@code text_completion}, {@code generate_content}, {@code embeddings}…
   */
  public LlmCall operation(String operation) {
    facts.put("operation", operation);
    return this;
  }

  /** Everything in the request that is neither a message nor a tool. */
  public LlmCall parameters(Map<String, ?> parameters) {
    facts.put("parameters", parameters);
    return this;
  }

  /**
   * The next message of the request.
   *
   * @param role {@code system}, {@code user}, {@code assistant} or {@code tool}
   */
  public LlmCall message(String role, String text) {
    // A list, for either may be null.
    List<Object> message = new ArrayList<>(Arrays.asList(role, text));
    facts.add("messages", message);
    return this;
  }

  /**
   * The next message of the request: that the model had asked for a tool. Several of them in a row
   * are one message.
   *
   * @param args the arguments: a map, or anything that looks like one
   */
  public LlmCall toolCall(String callId, String tool, Object args) {
    facts.add("messages", new ArrayList<>(Arrays.asList("assistant", callId, tool, args)));
    return this;
  }

  /**
   * The next message of the request: what a tool returned that the model had asked for.
   *
   * @param callId the id that the model gave the call
   */
  public LlmCall toolResult(String callId, String result) {
    facts.add("messages", new ArrayList<>(Arrays.asList("tool", callId, result)));
    return this;
  }

  /** What the model answered. */
  public LlmCall response(String text) {
    facts.put("response", text);
    return this;
  }

  /**
   * The model asked, besides what it said, for a tool.
   *
   * @param args the arguments: a map, or anything that looks like one
   */
  public LlmCall asksForTool(String callId, String tool, Object args) {
    facts.add("asksFor", new ArrayList<>(Arrays.asList(callId, tool, args)));
    return this;
  }

  /** The answer came in pieces, the first of them so long after the request. */
  public LlmCall streamed(Duration untilFirstPiece) {
    facts.put("firstPiece", untilFirstPiece);
    return this;
  }

  /** The provider's id of the response. */
  public LlmCall responseId(String id) {
    facts.put("responseId", id);
    return this;
  }

  /** Why the model stopped, such as {@code stop} or {@code length}. */
  public LlmCall finishReason(String reason) {
    facts.put("finishReason", reason);
    return this;
  }

  /**
   * How many tokens went in and came out. Those that came from a cache count as input, those that
   * the model thought with as output.
   */
  public LlmCall usage(long inputTokens, long outputTokens) {
    return count("inputTokens", inputTokens).count("outputTokens", outputTokens);
  }

  /** How many of the input's tokens came from the provider's cache. */
  public LlmCall cacheReadInputTokens(long tokens) {
    return count("cacheReadInputTokens", tokens);
  }

  /** How many of the output's tokens the model thought with. */
  public LlmCall reasoningOutputTokens(long tokens) {
    return count("reasoningOutputTokens", tokens);
  }

  /** What the provider says that it cost, in US dollars. */
  public LlmCall cost(double dollars) {
    if (dollars >= 0 && !Double.isInfinite(dollars)) {
      usage.put("cost", dollars);
      facts.put("usage", usage);
    }
    return this;
  }

  /** What it failed with. */
  public LlmCall error(Throwable error) {
    facts.put("error", error);
    return this;
  }

  /** How long it took, until now. */
  public LlmCall duration(Duration duration) {
    facts.duration(duration);
    return this;
  }

  /** The session, where it is another one than what surrounds the recording. */
  public LlmCall session(String id) {
    facts.put("session", id);
    return this;
  }

  /** Who acted, where it was another agent than the one that surrounds the recording. */
  public LlmCall agent(String agent) {
    facts.put("agent", agent);
    return this;
  }

  private LlmCall count(String name, long tokens) {
    if (tokens >= 0) {
      usage.put(name, tokens);
      facts.put("usage", usage);
    }
    return this;
  }
}
