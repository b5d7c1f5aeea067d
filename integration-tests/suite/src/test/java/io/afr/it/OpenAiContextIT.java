package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of the OpenAI SDK keep their place: in whose session they are, and after a crash. */
class OpenAiContextIT {
  @RegisterExtension final Flight flight = new Flight();

  static Stream<Library> both() {
    return Stream.of("oldest", "newest")
        .map(age -> Library.of("langchain4j-" + age).and(Library.of("openai-" + age)));
  }

  @ParameterizedTest
  @MethodSource("both")
  void asynchronousCallsBelongToTheToolThatMakesThem(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.sdk.AskingTool",
                library,
                flight.provider().url(),
                "anna",
                "Ask them. [call experts {\"subject\":\"owls\"}]"));

    List<Action> actions = recording.actions();
    Action tool =
        Recording.ofKind(actions, Action.Kind.TOOL_CALL).stream().findFirst().orElseThrow();
    List<Action> asked =
        actions.stream().filter(action -> action.name().equals("expert-model")).toList();
    assertThat(recording.session().session().id()).isEqualTo("anna");
    assertThat(asked).hasSize(2);
    assertThat(asked).extracting(Action::parentId).containsOnly(tool.id());
    assertThat(asked).extracting(call -> call.origin().library()).containsOnly("openai");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aKilledProgramLeavesThePartOfTheStreamThatItHadRead(Library library) throws Exception {
    AgentJvm jvm =
        flight.startWithAgent(
            Program.of(
                "com.example.sdk.EveryCall",
                library,
                flight.provider().url(),
                "create",
                "finished",
                "stream",
                "half of this is lost [gate never after 4]"));
    jvm.awaitOutput("create: You said: finished");
    flight.provider().gate("never").awaitArrival();
    awaitPartialAnswer();

    jvm.kill();

    assertThat(calls()).extracting(Action::status).contains(Action.Status.OK);
    Action killed = interrupted();
    assertThat(killed.status()).isEqualTo(Action.Status.INTERRUPTED);
    assertThat(killed.data().path("response").toString())
        .contains("You said:")
        .doesNotContain("lost");
  }

  /** What has been read is on the tape a quarter of a second later. */
  private void awaitPartialAnswer() {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!interrupted().data().path("response").toString().contains("said:")) {
      assertThat(System.nanoTime()).as("no partial answer: %s", calls()).isLessThan(end);
    }
  }

  private Action interrupted() {
    return calls().stream()
        .filter(call -> call.data().path("newMessages").toString().contains("half"))
        .findFirst()
        .orElseThrow();
  }

  private List<Action> calls() {
    Recording recording = flight.recording();
    return recording.sessions().stream()
        .map(Row::session)
        .flatMap(session -> recording.home().replay(session).actions().stream())
        .toList();
  }
}
