package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Action.Status;
import io.afr.reader.Arrival;
import io.afr.reader.Replay;
import io.afr.reader.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session written down by hand: two turns, a tool that fails, an answer that is on its way. */
final class Sample implements Replay {

  static final Instant START = Instant.parse("2026-05-01T10:15:00Z");
  static final SessionRef SESSION = new SessionRef("shop", "customer-42", "customer-42");

  private static final JsonMapper json = JsonMapper.shared();

  private final List<Action> actions = new ArrayList<>();
  private String parent;

  static Sample conversation() {
    Sample sample = new Sample();
    sample.add(Kind.MEMORY_OP, 1, 0, 0, 3, memory("add", message("user", "Weather in Bern?")));
    sample.add(Kind.LLM_CALL, 1, 1, 4, 812, call("Weather in Bern?", toolCall("Bern")));
    sample.add(Kind.TOOL_CALL, 1, 1, 820, 120, "{'toolId':'getWeather','args':{'city':'Bern'}}");
    sample.add(Kind.TOOL_RESULT, 1, 1, 940, 0, "{'toolId':'getWeather','result':'12 °C, rain'}");
    sample.add(Kind.LLM_CALL, 1, 2, 945, 640, call(null, text("It rains in Bern, 12 °C.")));
    sample.add(Kind.LLM_CALL, 2, 1, 60_000, 700, call("東京の天気は?", toolCall("東京")));
    sample.fail(2, 1, 60_710, 45, "{'toolId':'getWeather','args':{'city':'東京'}}");
    sample.open(2, 2, 60_760, call("東京の天気は?", text("I cannot")));
    return sample;
  }

  static String memory(String op, String... items) {
    return "{'op':'"
        + op
        + "','store':'dev.langchain4j.memory.chat.MessageWindowChatMemory','key':'customer-42',"
        + "'items':["
        + String.join(",", items)
        + "]}";
  }

  static String call(String question, String answer) {
    String asked = question == null ? "" : message("user", question);
    return "{'provider':'openai','operation':'chat','model':'gpt-4o-mini','kept':1,'newMessages':["
        + asked
        + "],'response':{'id':'resp-1','model':'gpt-4o-mini-2024','finishReasons':['stop'],"
        + "'messages':["
        + answer
        + "]},'usage':{'inputTokens':1000,'outputTokens':234,'cacheReadInputTokens':200,"
        + "'total':1234}}";
  }

  static String message(String role, String text) {
    return "{'role':'" + role + "','parts':[{'type':'text','content':'" + text + "'}]}";
  }

  static String text(String text) {
    return message("assistant", text);
  }

  static String toolCall(String city) {
    return "{'role':'assistant','parts':[{'type':'tool_call','name':'getWeather','arguments':"
        + "{'city':'"
        + city
        + "'}}]}";
  }

  /** What is added from here on happened inside of this action; null for none. */
  Sample inside(String id) {
    parent = id;
    return this;
  }

  /** The id of what was added last. */
  String last() {
    return actions.get(actions.size() - 1).id();
  }

  Sample add(Kind kind, int turn, int iteration, long offset, long millis, String data) {
    return add(kind, Status.OK, null, turn, iteration, offset, Duration.ofMillis(millis), data);
  }

  Sample fail(int turn, int iteration, long offset, long millis, String data) {
    Action.Failure error =
        new Action.Failure(
            "java.lang.IllegalStateException",
            "no such city: 東京",
            "java.lang.IllegalStateException: no such city\n\tat shop.Weather.get(Weather.java:9)");
    return add(
        Kind.TOOL_CALL,
        Status.ERROR,
        error,
        turn,
        iteration,
        offset,
        Duration.ofMillis(millis),
        data);
  }

  Sample open(int turn, int iteration, long offset, String data) {
    return add(Kind.LLM_CALL, Status.OPEN, null, turn, iteration, offset, null, data);
  }

  private Sample add(
      Kind kind,
      Status status,
      Action.Failure error,
      int turn,
      int iteration,
      long offset,
      Duration duration,
      String data) {
    int sequence = actions.size() + 1;
    actions.add(
        new Action(
            "j-" + sequence,
            parent,
            SESSION.id(),
            "shop.Assistant",
            kind,
            status,
            error,
            json(data),
            START.plusMillis(offset),
            duration,
            turn,
            iteration,
            sequence,
            false,
            new Action.Origin(
                "j", "shop", "host", 42, "main", "langchain4j", "library", Map.of("env", "test"))));
    return this;
  }

  static JsonNode json(String singleQuoted) {
    return json.readTree(singleQuoted.replace('\'', '"'));
  }

  @Override
  public SessionRef session() {
    return SESSION;
  }

  @Override
  public List<Action> actions() {
    return actions;
  }

  @Override
  public Action action(String id) {
    return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElse(null);
  }

  @Override
  public Action full(Action action) {
    return action;
  }

  @Override
  public JsonNode wire(Action action) {
    return null;
  }

  @Override
  public List<Arrival> pace(Action action) {
    return List.of();
  }
}
