package io.afr.reader.replay;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.toolCall;
import static io.afr.reader.Script.toolResult;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import io.afr.journal.PartName;
import io.afr.reader.Action;
import io.afr.reader.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InferredToolsTest {

  private static final String ASKED = toolCall("c1", "weather", "{\"city\":\"Bern\"}");

  private final Script script = Script.of("j1");

  @Test
  void aResultInTheNextRequestShowsThatTheToolRan() {
    script.chat(user("a")).answers(ASKED);
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).answers(message("assistant", "b"));

    List<Action> actions = script.actions();

    assertThat(actions)
        .extracting(Script::outline)
        .containsExactly(
            "llm_call chat 1.1 ok",
            "tool_call weather 1.1 ok",
            "tool_result weather 1.1 ok",
            "llm_call chat 1.2 ok");
    Action call = actions.get(1);
    assertThat(call.inferred()).isTrue();
    assertThat(call.duration()).isNull();
    assertThat(call.durationMs()).isZero();
    assertThat(call.data().at("/args/city").asString()).isEqualTo("Bern");
    assertThat(actions.get(2).data().path("result").asString()).isEqualTo("rain");
    assertThat(actions.get(2).parentId()).isEqualTo(call.id());
  }

  @Test
  void aResultThatSaysSoIsAnError() {
    String failed =
        toolResult("c1", "no").replace("\"response\"", "\"is_error\":true,\"response\"");
    script.chat(user("a")).answers(ASKED);
    script.chat(user("a"), ASKED, failed).answers(message("assistant", "b"));

    assertThat(script.actions())
        .extracting(Script::outline)
        .contains("tool_call weather 1.1 error", "tool_result weather 1.1 error");
  }

  @Test
  void aWovenToolIsNotInferredAsWell() {
    script.chat(user("a")).answers(ASKED);
    script.tool("weather").calledAs("c1", "{\"city\":\"Bern\"}").results("rain");
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).ok();

    assertThat(script.actions()).hasSize(4).noneMatch(Action::inferred);
  }

  @Test
  void aWovenToolThatDoesNotKnowItsCallIdIsFoundByNameAndArguments() {
    script.chat(user("a")).answers(ASKED);
    script.tool("weather").part(PartName.ARGS, Content.json("{\"city\": \"Bern\"}")).results("x");
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).ok();

    assertThat(script.actions()).hasSize(4).noneMatch(Action::inferred);
  }

  @Test
  void anIdThatTheProviderUsesAgainMeansAnotherCall() {
    script.chat(user("a")).answers(ASKED);
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).answers(ASKED);
    script
        .chat(user("a"), ASKED, toolResult("c1", "rain"), ASKED, toolResult("c1", "snow"))
        .answers(message("assistant", "b"));

    assertThat(script.actions())
        .filteredOn(Action::inferred)
        .extracting(action -> action.data().path("result").asString(""))
        .containsExactly("", "rain", "", "snow");
    assertThat(script.actions()).extracting(Action::id).doesNotHaveDuplicates();
  }

  @Test
  void severalToolsOfOneAnswerComeInTheirOrder() {
    String both =
        """
        {"role":"assistant","parts":[{"type":"tool_call","id":"c1","name":"one","arguments":{}},
        {"type":"tool_call","id":"c2","name":"two","arguments":{}}]}""";
    script.chat(user("a")).answers(both);
    script.chat(user("a"), both, toolResult("c1", "x"), toolResult("c2", "y")).ok();

    assertThat(script.actions())
        .filteredOn(Action::inferred)
        .extracting(Action::name)
        .containsExactly("one", "one", "two", "two");
  }

  @Test
  void toolsWithoutIdsAreKnownByTheirNameAndOrder() {
    String asked =
        """
        {"role":"assistant","parts":[{"type":"tool_call","name":"one","arguments":{"n":1}},
        {"type":"tool_call","name":"two","arguments":{}},
        {"type":"tool_call","name":"one","arguments":{"n":2}}]}""";
    String results =
        """
        {"role":"tool","parts":[{"type":"tool_call_response","name":"one","response":"x"},
        {"type":"tool_call_response","name":"two","response":"y"},
        {"type":"tool_call_response","name":"one","response":"z"}]}""";
    script.chat(user("a")).answers(asked);
    script.chat(user("a"), asked, results).ok();

    assertThat(script.actions())
        .filteredOn(Action::inferred)
        .extracting(action -> action.name() + action.data().path("args").path("n").asString(""))
        .containsExactly("one1", "one", "two", "two", "one2", "one");
    assertThat(script.actions())
        .filteredOn(action -> action.kind() == Action.Kind.TOOL_RESULT)
        .extracting(action -> action.data().path("result").asString())
        .containsExactly("x", "y", "z");
  }

  @Test
  void whatNoRecordedModelAskedForIsHistory() {
    script.chat(user("a"), ASKED, toolResult("c1", "rain")).ok();

    assertThat(script.actions()).hasSize(1);
  }
}
