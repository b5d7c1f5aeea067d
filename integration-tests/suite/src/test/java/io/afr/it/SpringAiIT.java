package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static io.afr.reader.Action.Status.CANCELLED;
import static io.afr.reader.Action.Status.ERROR;
import static io.afr.reader.Action.Status.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chat clients with memory and tools, and what they are made of: recorded, and exactly once. */
class SpringAiIT {
  @RegisterExtension final Flight flight = new Flight();

  /**
   * Until 1.1 it is the model that executes tools, since 2.0 an advisor; and each request is
   * answered whole or piece by piece. All that makes no difference on the tape.
   */
  @ParameterizedTest
  @MethodSource("wholeAndStreamed")
  void questionsWithToolsAreRecordedExactlyOnce(String how, Library library) throws Exception {
    Recording recording =
        flight.record(
            SpringAi.program(
                "Desk",
                library,
                flight.provider(),
                how,
                "anna",
                "Sum? [call add {\"a\":1,\"b\":2}]",
                "Share? [call divide {\"a\":1,\"b\":0}]",
                "Loud? [call shout {\"text\":\"hey\"}]",
                "Free? [no usage]"));

    assertOneConversationOfFourTurns(recording);
    assertEachRequestSaysWhatItAdds(Recording.ofKind(recording.actions(), LLM_CALL));
    assertUsageIsThatOfEachCall(recording.actions(LLM_CALL), library);
    assertToolsHaveTheirCalls(recording);
  }

  private static void assertOneConversationOfFourTurns(Recording recording) {
    Row session = recording.session();
    List<Action> actions = recording.actions();
    assertThat(session.session().id()).isEqualTo("anna");
    assertThat(session.turns()).isEqualTo(4);
    assertThat(session.status()).isEqualTo(OK);
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(call -> call.turn() + "." + call.iteration())
        .containsExactly("1.1", "1.2", "2.1", "2.2", "3.1", "4.1");
    assertThat(Recording.ofKind(actions, TOOL_CALL))
        .extracting(call -> call.turn() + "." + call.iteration() + " " + call.name())
        .containsExactly("1.1 add", "2.1 divide", "3.1 shout");
    assertThat(Recording.ofKind(actions, MEMORY_OP))
        .extracting(op -> op.turn() + " " + op.name())
        .containsExactly(
            "1 get", "1 add", "1 add", "2 get", "2 add", "2 add", //
            "3 get", "3 add", "3 add", "4 get", "4 add", "4 add");
    assertThat(actions).hasSize(6 + 2 * 3 + 12).noneMatch(Action::inferred);
  }

  private static void assertEachRequestSaysWhatItAdds(List<Action> calls) {
    assertThat(calls)
        .allSatisfy(
            call -> {
              assertThat(call.data().path("provider").asString()).isEqualTo("openai");
              assertThat(call.data().path("model").asString()).isEqualTo("test-model");
              assertThat(call.data().path("parameters").path("temperature").asDouble())
                  .isEqualTo(0.5);
              assertThat(call.data().path("tools").size()).isEqualTo(3);
              assertThat(call.data().path("response").path("id").asString()).startsWith("chatcmpl");
            });
    assertThat(calls.get(0).data().path("newMessages").toString())
        .contains("You are a clerk.", "Sum?");
    assertThat(calls.get(1).data().path("kept").asInt()).isEqualTo(2);
    assertThat(calls.get(1).data().path("newMessages").size()).isEqualTo(2);
    assertThat(calls.get(1).data().path("response").path("messages").toString())
        .contains("I found: 3", "\"finish_reason\":\"stop\"");
    assertThat(calls.get(0).data().path("response").path("messages").toString())
        .contains("\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}", "tool_call");
  }

  private static void assertUsageIsThatOfEachCall(List<Action> calls, Library library) {
    assertThat(calls)
        .extracting(call -> call.data().path("usage").path("inputTokens").asInt(-1))
        .containsExactly(200, 400, 400, 600, 600, -1);
    assertThat(calls)
        .extracting(call -> call.data().path("usage").path("total").asInt(-1))
        .containsExactly(225, 425, 425, 625, 625, -1);
    assertThat(calls.get(5).data().has("usage")).isFalse();
    assertThat(calls.get(0).data().path("usage").path("cacheReadInputTokens").asInt())
        .isEqualTo(64);
    if (library.since("2.0.0")) {
      // It is over the provider's own SDK, whose wire knows more.
      assertThat(calls.get(1).data().path("usage").path("cacheReadInputTokens").asInt())
          .isEqualTo(192);
      assertThat(calls.get(1).data().path("usage").path("reasoningOutputTokens").asInt())
          .isEqualTo(7);
      assertThat(calls).extracting(call -> call.data().path("attempts").asInt()).containsOnly(1);
    }
  }

  private static void assertToolsHaveTheirCalls(Recording recording) {
    List<Action> calls = recording.actions(TOOL_CALL);
    List<Action> results = recording.actions(TOOL_RESULT);
    assertThat(calls)
        .allSatisfy(call -> assertThat(call.data().path("callId").asString()).startsWith("call_"))
        .extracting(call -> call.data().path("args").toString())
        .containsExactly("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":0}", "{\"text\":\"hey\"}");
    assertThat(results.get(0).data().path("result").asString()).isEqualTo("3");
    assertThat(results.get(2).data().path("result").asString()).isEqualTo("\"HEY!\"");
    assertThat(results.get(1).status()).isEqualTo(ERROR);
    assertThat(calls.get(1).status()).isEqualTo(ERROR);
    assertThat(calls.get(1).error().type()).isEqualTo("java.lang.ArithmeticException");
    assertThat(calls.get(1).error().message()).isEqualTo("cannot divide 1 by zero");
    assertThat(calls.get(1).error().stack()).contains("Calculator.divide");
    assertThat(recording.summary().errors()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void modelsOfTheProgramsOwnAreRecordedOnceHoweverTheyAreMade(Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.spring.OwnModels", library));

    assertThat(recording.actions("echo"))
        .extracting(call -> call.kind() + " " + call.data().path("streaming").asBoolean())
        .containsExactly("LLM_CALL false", "LLM_CALL true");
    assertThat(recording.actions("echo").get(1).data().path("response").toString())
        .contains("I heard: Hello");
    assertThat(recording.actions("loud")).hasSize(2).allMatch(SpringAiIT::isAnsweredCall);
    assertThat(recording.actions("lambda")).extracting(Action::status).containsExactly(OK, ERROR);
    assertThat(recording.actions("broken"))
        .hasSize(2)
        .extracting(call -> call.error().message())
        .containsOnly("no words");
    assertThat(recording.actions("broken").get(1).data().path("response").toString())
        .contains("So ");
    assertThat(withoutAName(recording))
        .extracting(Action::status)
        .containsExactly(OK, OK, OK, CANCELLED);
  }

  private static boolean isAnsweredCall(Action action) {
    return action.kind() == LLM_CALL && action.data().path("response").toString().contains("Hello");
  }

  /** What no chat client asked, the oldest first. */
  private static List<Action> withoutAName(Recording recording) {
    return recording.everything().stream()
        .filter(action -> action.origin().sessionFrom().equals("generated"))
        .sorted((a, b) -> a.startTime().compareTo(b.startTime()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void aVectorStoreIsAMemoryAndItsEmbeddingsAreCalls(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.spring.Notes",
                library,
                SpringAi.maker("Embedder", library),
                flight.provider().url()));

    List<Action> actions =
        recording.everything().stream()
            .sorted((a, b) -> a.startTime().compareTo(b.startTime()))
            .toList();
    List<Action> ops = Recording.ofKind(actions, MEMORY_OP);
    assertThat(ops)
        .extracting(Action::name)
        .containsExactly("add", "add", "search", "search", "delete");
    assertThat(ops).allMatch(op -> op.data().path("store").asString().equals("SimpleVectorStore"));
    assertThat(ops.get(0).data().path("items").toString())
        .contains("n-1", "Berlin is in Germany", "\"about\":\"Paris\"");
    assertThat(ops.get(3).data().path("query").toString()).contains("Paris is in France", "topK");
    assertThat(ops.get(3).data().path("items").toString()).contains("n-2", "score");
    assertThat(ops.get(4).data().path("items").toString()).contains("n-1");
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(call -> call.data().path("operation").asString().equals("embeddings"))
        .allMatch(call -> call.parentId() != null);
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void whatTheProgramSendsAgainIsTheSameConversation(Library library) throws Exception {
    Recording recording = flight.record(SpringAi.program("Nameless", library, flight.provider()));

    assertThat(recording.sessions()).hasSize(2).allMatch(row -> row.turns() == 2);
    assertThat(recording.everything()).hasSize(4).allMatch(call -> call.kind() == LLM_CALL);
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void aToolThatAsksAModelItselfStaysInItsConversation(Library library) throws Exception {
    Recording recording =
        flight.record(
            SpringAi.program(
                "OwnTools", library, flight.provider(), "Ask [call expert {\"topic\":\"tea\"}]"));

    List<Action> calls = recording.actions(LLM_CALL);
    Action tool = recording.actions(TOOL_CALL).get(0);
    assertThat(recording.session().session().id()).isEqualTo("tools");
    assertThat(recording.actions()).hasSize(5);
    assertThat(calls).hasSize(3);
    assertThat(calls.get(1).parentId()).isEqualTo(tool.id());
    assertThat(tool.data().path("callId").asString()).startsWith("call_");
    assertThat(recording.actions(TOOL_RESULT).get(0).data().path("result").asString())
        .isEqualTo("all about it, please");
  }

  @Test
  void aProgramThatExecutesToolsItselfHasThemInTheSameConversation() throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.spring.OwnLoop",
                Library.of("spring-ai-middle"),
                flight.provider().url(),
                "Sum? [call add {\"a\":1,\"b\":2}]"));

    assertThat(recording.sessions()).hasSize(2);
    for (Row row : recording.sessions()) {
      List<Action> actions = recording.home().replay(row.session()).actions();
      assertThat(actions)
          .extracting(Action::kind)
          .containsExactly(LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL);
      assertThat(actions).noneMatch(Action::inferred);
    }
  }

  static Stream<Arguments> wholeAndStreamed() {
    return Stream.of("call", "stream")
        .flatMap(how -> Library.springAi().map(library -> Arguments.of(how, library)));
  }

  static Stream<Library> oldestAndNewest() {
    return Library.springAi().filter(library -> !library.name().endsWith("middle"));
  }
}
