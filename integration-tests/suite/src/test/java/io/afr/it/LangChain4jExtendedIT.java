package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What modules of LangChain4j add that stand beside it: tools over MCP, answers as a flux. */
class LangChain4jExtendedIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void aToolOverMcpIsOneCallWithOneResult() throws Exception {
    Recording recording = flight.record(toolsOfOthers("Hi? [call greet {\"name\":\"Ada\"}]"));

    Action call = onlyOne(recording.actions(TOOL_CALL));
    Action result = onlyOne(recording.actions(TOOL_RESULT));
    assertThat(recording.session().session().id()).isEqualTo("hugo");
    assertThat(call.name()).isEqualTo("greet");
    assertThat(call.inferred()).isFalse();
    assertThat(call.data().path("args").path("name").asString()).isEqualTo("Ada");
    assertThat(call.data().path("callId").asString()).isNotEmpty();
    assertThat(result.data().path("callId")).isEqualTo(call.data().path("callId"));
    assertThat(result.data().path("result").asString()).isEqualTo("Good day, Ada");
    assertThat(recording.actions(LLM_CALL)).extracting(Action::iteration).containsExactly(1, 2);
    assertThat(recording.session().status()).isEqualTo(Action.Status.OK);
  }

  @Test
  void aToolThatFailsOverMcpHasFailed() throws Exception {
    Recording recording = flight.record(toolsOfOthers("Hi? [call greet {\"name\":\"nobody\"}]"));

    Action call = onlyOne(recording.actions(TOOL_CALL));
    assertThat(call.status()).isEqualTo(Action.Status.ERROR);
    assertThat(call.error().message()).isEqualTo("Good day, nobody");
    assertThat(onlyOne(recording.actions(TOOL_RESULT)).status()).isEqualTo(Action.Status.ERROR);
    assertThat(recording.actions(LLM_CALL)).hasSize(2);
  }

  @Test
  void aFluxIsOneRunThatEndsWithIt() throws Exception {
    Recording recording =
        flight.record(song("Sum? [call add {\"a\":1,\"b\":2}] [say one two three]", "end"));

    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(recording.session().session().id()).isEqualTo("ida");
    assertThat(recording.session().turns()).isEqualTo(1);
    assertThat(recording.session().status()).isEqualTo(Action.Status.OK);
    assertThat(calls).extracting(Action::iteration).containsExactly(1, 2);
    assertThat(recording.actions()).extracting(Action::agentId).containsOnly("Singer");
    assertThat(recording.actions()).extracting(Action::status).containsOnly(Action.Status.OK);
    assertThat(answer(calls.get(1))).contains("one two three");
    assertThat(onlyOne(recording.actions(TOOL_CALL)).iteration()).isEqualTo(1);
  }

  @Test
  void aFluxThatFailsKeepsWhatWasHeard() throws Exception {
    Recording recording =
        flight.record(
            song("[gate one after 3] [cut after 4] [say one two three four]", "end"),
            jvm -> {
              jvm.awaitOutput("one");
              flight.provider().gate("one").open();
            });

    Action call = onlyOne(recording.actions(LLM_CALL));
    assertThat(call.status()).isEqualTo(Action.Status.ERROR);
    assertThat(answer(call)).contains("one");
    assertThat(recording.session().status()).isEqualTo(Action.Status.ERROR);
  }

  /** The library does not stop a model whose listener has gone: the answer is paid for. */
  @Test
  void aFluxThatNobodyHearsAnyMoreIsRecordedToItsEnd() throws Exception {
    Recording recording =
        flight.record(
            song("[gate gone after 3] [say one two three four]", "word"),
            jvm -> {
              jvm.awaitOutput("heard");
              flight.provider().gate("gone").open();
            });

    Action call = onlyOne(recording.actions(LLM_CALL));
    assertThat(call.status()).isEqualTo(Action.Status.OK);
    assertThat(answer(call)).contains("one two three four");
    assertThat(recording.session().status()).isEqualTo(Action.Status.OK);
  }

  private Program toolsOfOthers(String order) {
    return program("com.example.recent.ToolsOfOthers", order);
  }

  private Program song(String wish, String until) {
    return program("com.example.recent.Song", wish, until);
  }

  private Program program(String mainClass, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = flight.provider().url();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.of(mainClass, Library.of("langchain4j-extended"), all);
  }

  private static Action onlyOne(List<Action> actions) {
    assertThat(actions).hasSize(1);
    return actions.get(0);
  }

  private static String answer(Action call) {
    return call.data().path("response").path("messages").toString();
  }
}
