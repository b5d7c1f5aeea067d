package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** AI services with memory and tools: everything is recorded, and exactly once. */
class LangChain4jIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void oneQuestionWithOneToolIsRecordedExactlyOnce(String program, Library library)
      throws Exception {
    Recording recording = flight.record(ask(program, library, "Sum? [call add {\"a\":1,\"b\":2}]"));

    List<Action> actions = recording.actions();
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(Action::iteration)
        .containsExactly(1, 2);
    assertThat(Recording.ofKind(actions, TOOL_CALL)).hasSize(1);
    assertThat(Recording.ofKind(actions, TOOL_RESULT)).hasSize(1);
    assertThat(operations(actions)).filteredOn("add"::equals).hasSize(4);
    assertThat(operations(actions)).filteredOn("get"::equals).hasSize(2);
    assertThat(actions).hasSize(10).noneMatch(Action::inferred);
    assertThat(actions).extracting(Action::turn).containsOnly(1);
  }

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void theMemoryIdIsTheSessionAndTheServiceTheAgent(String program, Library library)
      throws Exception {
    Recording recording = flight.record(ask(program, library, "First?", "Second?"));

    Row session = recording.session();
    assertThat(session.session().id()).isEqualTo("anna");
    assertThat(session.turns()).isEqualTo(2);
    assertThat(session.agents()).containsExactly(agent(program));
    assertThat(session.status()).isEqualTo(Action.Status.OK);
    assertThat(recording.actions())
        .filteredOn(action -> action.kind() == MEMORY_OP)
        .extracting(action -> action.origin().sessionFrom())
        .containsOnly("library");
  }

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void usageIsThatOfEachCallAndNeverTheirSum(String program, Library library) throws Exception {
    Recording recording =
        flight.record(
            ask(program, library, "Sum? [call add {\"a\":1,\"b\":2}]", "Free? [no usage]"));

    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(calls)
        .extracting(call -> call.data().path("usage").path("inputTokens").asInt(-1))
        .containsExactly(100, 300, -1);
    assertThat(calls.get(1).data().path("usage").path("cacheReadInputTokens").asInt())
        .isEqualTo(128);
    assertThat(calls.get(1).data().path("usage").path("reasoningOutputTokens").asInt())
        .isEqualTo(7);
    assertThat(calls.get(2).data().has("usage")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void aRequestSaysWhatItAdds(String program, Library library) throws Exception {
    Recording recording = flight.record(ask(program, library, "Sum? [call add {\"a\":1,\"b\":2}]"));

    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(calls.get(0).data().path("newMessages").size()).isEqualTo(1);
    assertThat(calls.get(0).data().path("tools").size()).isEqualTo(3);
    assertThat(calls.get(0).data().path("provider").asString()).isEqualTo("openai");
    assertThat(calls.get(0).data().path("model").asString()).isEqualTo("test-model");
    assertThat(calls.get(1).data().path("kept").asInt()).isEqualTo(1);
    assertThat(calls.get(1).data().path("newMessages").size()).isEqualTo(2);
    assertThat(calls.get(1).data().path("response").path("messages").toString())
        .contains("I found: 3")
        .contains("\"finish_reason\":\"stop\"");
  }

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void aFailedToolKeepsItsException(String program, Library library) throws Exception {
    Recording recording =
        flight.record(ask(program, library, "Share? [call divide {\"a\":1,\"b\":0}]"));

    Action tool = recording.actions(TOOL_CALL).get(0);
    assertThat(tool.status()).isEqualTo(Action.Status.ERROR);
    assertThat(tool.error().type()).isEqualTo("java.lang.ArithmeticException");
    assertThat(tool.error().message()).isEqualTo("cannot divide 1 by zero");
    assertThat(tool.error().stack()).contains("Calculator.divide");
    assertThat(tool.data().path("args").toString()).isEqualTo("{\"a\":1,\"b\":0}");
    assertThat(recording.actions(TOOL_RESULT).get(0).status()).isEqualTo(Action.Status.ERROR);
    assertThat(recording.summary().errors()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void aProviderThatCannotBeReachedIsAnError(String program, Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.assistant." + program, library, "http://127.0.0.1:1/v1", "anna", "?"));

    Action call = recording.actions(LLM_CALL).get(0);
    assertThat(recording.actions(LLM_CALL)).hasSize(1);
    assertThat(call.status()).isEqualTo(Action.Status.ERROR);
    assertThat(call.error().toString()).contains("ConnectException");
    assertThat(recording.session().hasErrors()).isTrue();
  }

  static Stream<Arguments> wholeAndStreamed() {
    return Stream.of("Chat", "StreamingChat")
        .flatMap(program -> Library.langChain4j().map(library -> Arguments.of(program, library)));
  }

  private Program ask(String program, Library library, String... questions) {
    return Program.of(
        "com.example.assistant." + program,
        library,
        Stream.concat(Stream.of(flight.provider().url(), "anna"), Stream.of(questions))
            .toArray(String[]::new));
  }

  private static String agent(String program) {
    return program.equals("Chat") ? "Assistant" : "StreamingAssistant";
  }

  private static List<String> operations(List<Action> actions) {
    return Recording.ofKind(actions, MEMORY_OP).stream().map(Action::name).toList();
  }
}
