package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that come word by word, on any thread, and not always to their end. */
class LangChain4jStreamIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("threads")
  void theThreadOfTheAnswerDoesNotMatter(String mouth, Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.own.Spoken", library, mouth));

    List<Action> actions = recording.actions();
    assertThat(recording.session().session().id()).isEqualTo("cleo");
    assertThat(recording.session().turns()).isEqualTo(2);
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(call -> call.turn() + "." + call.iteration())
        .containsExactly("1.1", "1.2", "2.1", "2.2");
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(Action::parentId)
        .containsOnlyNulls();
    assertThat(Recording.ofKind(actions, TOOL_CALL))
        .extracting(call -> call.turn() + "." + call.iteration())
        .containsExactly("1.1", "2.1");
    assertThat(Recording.ofKind(actions, MEMORY_OP)).hasSize(12);
    assertThat(actions).extracting(Action::agentId).containsOnly("SpokenHelper");
    assertThat(actions).extracting(Action::status).containsOnly(Action.Status.OK);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void aStreamThatTheProviderCutsKeepsItsPartialText(Library library) throws Exception {
    Program program =
        Program.of(
            "com.example.assistant.StreamingChat",
            library,
            flight.provider().url(),
            "anna",
            "[gate heard after 3] [cut after 4] [say one two three four five six]");

    Recording recording =
        flight.record(
            program,
            jvm -> {
              jvm.awaitOutput("one");
              flight.provider().gate("heard").open();
            });

    Action call = recording.actions(LLM_CALL).get(0);
    assertThat(call.status()).isEqualTo(Action.Status.ERROR);
    assertThat(call.error().type()).isEqualTo("dev.langchain4j.exception.LangChain4jException");
    assertThat(call.data().path("response").path("messages").toString()).contains("one");
    assertThat(call.data().path("timeToFirstTokenMs").asDouble()).isPositive();
    assertThat(recording.session().status()).isEqualTo(Action.Status.ERROR);
  }

  @Test
  void aStreamThatTheProgramStopsIsCancelled() throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.recent.Stop",
                newest(),
                flight.provider().url(),
                "[gate never after 3] [say one two three four five six]"));

    Action call = recording.actions(LLM_CALL).get(0);
    assertThat(call.status()).isEqualTo(Action.Status.CANCELLED);
    assertThat(call.error()).isNull();
    assertThat(call.data().path("response").path("messages").toString()).contains("one");
    assertThat(recording.session().status()).isEqualTo(Action.Status.CANCELLED);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void whoForgetsHasNoMemoryOperations(Library library) throws Exception {
    Recording recording = flight.record(nameless(library, "forgets"));

    assertThat(recording.sessions()).hasSize(2);
    assertThat(recording.sessions())
        .allSatisfy(
            row ->
                assertThat(recording.home().replay(row.session()).actions())
                    .isNotEmpty()
                    .noneMatch(action -> action.kind() == MEMORY_OP));
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void aMemoryWithoutANameIsASessionOfItsOwn(Library library) throws Exception {
    Recording recording = flight.record(nameless(library, "remembers"));

    assertThat(recording.session().session().id()).isNotEqualTo("default");
    assertThat(recording.session().turns()).isEqualTo(2);
    assertThat(recording.actions(LLM_CALL)).hasSize(3);
    assertThat(recording.actions(MEMORY_OP)).hasSize(2 + 1 + 4 + 2);
  }

  static Stream<Arguments> threads() {
    return Stream.of("caller", "other")
        .flatMap(mouth -> Library.langChain4j().map(library -> Arguments.of(mouth, library)));
  }

  private Program nameless(Library library, String kind) {
    return Program.of("com.example.own.NamelessHelp", library, flight.provider().url(), kind);
  }

  private static Library newest() {
    return Library.of("langchain4j-newest");
  }
}
