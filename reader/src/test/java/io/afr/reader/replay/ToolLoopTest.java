package io.afr.reader.replay;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.toolCall;
import static io.afr.reader.Script.toolResult;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One question to a LangChain4j service with memory and one tool, as it stands on the tape. */
final class ToolLoopTest {

  static final String ASKS = toolCall("c1", "weather", "{\"city\":\"Bern\"}");
  static final String WIRE_ASKS =
      """
      {"id":"r1","model":"gpt-4o-2024","choices":[{"index":0,"finish_reason":"tool_calls","message":
      {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":
      {"name":"weather","arguments":"{\\"city\\":\\"Bern\\"}"}}]}}],
      "usage":{"prompt_tokens":100,"completion_tokens":10,"total_tokens":110,
      "prompt_tokens_details":{"cached_tokens":64}}}""";
  static final String WIRE_TELLS =
      """
      {"id":"r2","model":"gpt-4o-2024","choices":[{"index":0,"finish_reason":"stop","message":
      {"role":"assistant","content":"Rain."}}],
      "usage":{"prompt_tokens":120,"completion_tokens":5,"total_tokens":125}}""";

  static Script question() {
    Script script = Script.of("j1");
    Step run = script.run("Assistant");
    run.memory("add").ok();
    run.memory("get").ok();
    Step first = run.chat(user("Weather?"));
    first.wire("{\"role\":\"user\",\"content\":\"Weather?\"}").takes(20).answers(WIRE_ASKS);
    first.answers(ASKS);
    run.memory("add").ok();
    run.tool("weather").calledAs("c1", "{\"city\":\"Bern\"}").takes(5).results("rain");
    run.memory("add").ok();
    run.memory("get").ok();
    Step second = run.chat(user("Weather?"), ASKS, toolResult("c1", "rain"));
    second.wire("{\"role\":\"user\",\"content\":\"Weather?\"}").answers(WIRE_TELLS);
    second.answers(message("assistant", "Rain."));
    run.memory("add").ok();
    run.ok();
    return script;
  }

  @Test
  void countsEveryActionOnce() {
    List<Action> actions = question().actions();

    assertThat(actions)
        .extracting(Script::outline)
        .containsExactly(
            "memory_op add 1.0 ok",
            "memory_op get 1.0 ok",
            "llm_call chat 1.1 ok",
            "memory_op add 1.1 ok",
            "tool_call weather 1.1 ok",
            "tool_result weather 1.1 ok",
            "memory_op add 1.1 ok",
            "memory_op get 1.1 ok",
            "llm_call chat 1.2 ok",
            "memory_op add 1.2 ok");
    assertThat(actions).extracting(Action::sequence).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(actions).extracting(Action::agentId).containsOnly("Assistant");
    assertThat(actions).noneMatch(Action::inferred);
  }

  @Test
  void takesUsageAndResponseIdFromTheWire() {
    Action first = question().actions().get(2);

    assertThat(first.data().at("/usage/inputTokens").asInt()).isEqualTo(100);
    assertThat(first.data().at("/usage/cacheReadInputTokens").asInt()).isEqualTo(64);
    assertThat(first.data().path("usage").has("reasoningOutputTokens")).isFalse();
    assertThat(first.data().at("/usage/raw/prompt_tokens").asInt()).isEqualTo(100);
    assertThat(first.data().at("/response/id").asString()).isEqualTo("r1");
    assertThat(first.data().at("/response/model").asString()).isEqualTo("gpt-4o-2024");
    assertThat(first.data().at("/response/finishReasons/0").asString()).isEqualTo("tool_call");
    assertThat(first.data().path("attempts").asInt()).isEqualTo(1);
  }

  @Test
  void showsOnlyWhatIsNewInARequest() {
    SessionReplay replay = question().replay();
    Action first = replay.actions().get(2);
    Action second = replay.actions().get(8);

    assertThat(second.data().path("continues").asString()).isEqualTo(first.id());
    assertThat(second.data().path("kept").asInt()).isEqualTo(1);
    assertThat(second.data().path("newMessages")).hasSize(2);
    assertThat(second.data().has("messages")).isFalse();
    assertThat(replay.full(second).data().path("messages")).hasSize(3);
  }

  @Test
  void tellsAToolCallAndItsResultApart() {
    List<Action> actions = question().actions();
    Action call = actions.get(4);
    Action result = actions.get(5);

    assertThat(call.data().toString())
        .isEqualTo("{\"toolId\":\"weather\",\"callId\":\"c1\",\"args\":{\"city\":\"Bern\"}}");
    assertThat(call.durationMs()).isEqualTo(6);
    assertThat(result.data().toString())
        .isEqualTo("{\"toolId\":\"weather\",\"callId\":\"c1\",\"result\":\"rain\"}");
    assertThat(result.durationMs()).isZero();
    assertThat(result.parentId()).isEqualTo(call.id());
    assertThat(result.kind()).isEqualTo(Kind.TOOL_RESULT);
    assertThat(actions).extracting(Action::id).doesNotHaveDuplicates();
  }

  @Test
  void keepsWhatAToolFailedWith() {
    Script script = Script.of("j1");
    script.tool("weather").calledAs("c1", "{\"city\":1}").fails("java.io.IOException", "no net");

    List<Action> actions = script.actions();

    assertThat(actions)
        .extracting(Script::outline)
        .containsExactly("tool_call weather 1.0 error", "tool_result weather 1.0 error");
    assertThat(actions.get(0).error().type()).isEqualTo("java.io.IOException");
    assertThat(actions.get(0).error().message()).isEqualTo("no net");
    assertThat(actions.get(0).data().at("/args/city").asInt()).isEqualTo(1);
    assertThat(actions.get(1).error()).isNull();
  }
}
