package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.it.harness.Run;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Agents that work together, each with its name, in one session. */
class AgenticIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void agentsWorkUnderTheirNamesInOneSession() throws Exception {
    Program studio =
        Program.of(
            "com.example.studio.Studio",
            Library.of("langchain4j-agentic"),
            flight.provider().url());

    Recording recording = flight.record(studio, this::whileTheStageSpeaks);

    assertThat(recording.sessions()).hasSize(5).extracting(Row::turns).containsOnly(1, 2);
    aSequenceWithALoop(recording);
    parallelAgents(recording);
    aSupervisor(recording);
    anAnswerThatIsStreamed(recording);
    aFailure(recording);
  }

  private void whileTheStageSpeaks(AgentJvm jvm) throws Exception {
    flight.provider().gate("told").awaitArrival();
    if (jvm.isRecorded()) {
      assertThat(runs(flight.recording(), "stage"))
          .containsExactly("stage null", "stage/teller null", "stage/teller/teller null");
    }
    flight.provider().gate("told").open();
  }

  /** The program says for whom it is, twice. */
  private static void aSequenceWithALoop(Recording recording) {
    List<String> once =
        List.of(
            "house OK",
            "house/writer OK",
            "house/writer/writer OK",
            "house/edits OK",
            "house/edits/edit OK",
            "house/edits/edit/edit OK",
            "house/edits/edit OK",
            "house/edits/edit/edit OK",
            "house/printer OK");
    List<Action> actions = recording.actions("anna");
    Row anna = session(recording, "house");

    assertThat(runs(recording, "house"))
        .isEqualTo(Stream.of(once, once).flatMap(List::stream).toList());
    assertThat(anna.session().id()).isEqualTo("anna");
    assertThat(anna.turns()).isEqualTo(2);
    // The house itself looks up in the writer's memory what was said.
    assertThat(anna.agents()).containsExactly("writer", "house", "edit");
    assertThat(anna.toolCalls()).isEqualTo(1);
    assertThat(asked(actions))
        .containsExactly(
            "writer 1", "writer 2", "edit 1", "edit 1", "writer 1", "edit 1", "edit 1");
  }

  /** Nobody says for whom they are, and the library makes up a memory id for each call. */
  private static void parallelAgents(Recording recording) {
    List<Action> actions = actions(recording, "evening");

    assertThat(runs(recording, "evening"))
        .containsExactlyInAnyOrder(
            "evening OK",
            "evening/food OK",
            "evening/food/food OK",
            "evening/film OK",
            "evening/film/film OK");
    assertThat(asked(actions)).containsExactlyInAnyOrder("food 1", "film 1");
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(action -> action.origin().thread())
        .allMatch(thread -> thread.startsWith("pool-"));
    assertThat(actions).extracting(action -> action.origin().sessionFrom()).containsOnly("context");
  }

  /** The service that decides who is next is the supervisor itself. */
  private static void aSupervisor(Recording recording) {
    assertThat(runs(recording, "boss"))
        .containsExactly("boss OK", "boss/boss OK", "boss/food OK", "boss/food/food OK");
    assertThat(asked(actions(recording, "boss"))).containsExactly("boss 1", "food 1");
  }

  private static void anAnswerThatIsStreamed(Recording recording) {
    assertThat(runs(recording, "stage"))
        .containsExactly("stage OK", "stage/teller OK", "stage/teller/teller OK");
    assertThat(asked(actions(recording, "stage"))).containsExactly("teller 1");
  }

  private static void aFailure(Recording recording) {
    assertThat(runs(recording, "failing"))
        .containsExactly("failing ERROR", "failing/writer ERROR", "failing/writer/writer ERROR");
    assertThat(session(recording, "failing").status()).isEqualTo(Action.Status.ERROR);
  }

  private static List<String> asked(List<Action> actions) {
    return Recording.ofKind(actions, LLM_CALL).stream()
        .map(action -> action.agentId() + " " + action.iteration())
        .toList();
  }

  private static List<String> runs(Recording recording, String system) {
    return recording.runs().stream()
        .filter(run -> run.path().split("/", -1)[0].equals(system))
        .map(run -> run.path() + " " + run.status())
        .toList();
  }

  private static List<Action> actions(Recording recording, String system) {
    return recording.actions(session(recording, system).session().id());
  }

  /** The one session in which a system of agents worked. */
  private static Row session(Recording recording, String system) {
    List<String> ids =
        recording.runs().stream()
            .filter(run -> run.path().split("/", -1)[0].equals(system))
            .map(Run::session)
            .distinct()
            .toList();
    assertThat(ids).as("sessions of %s", system).hasSize(1);
    return recording.sessions().stream()
        .filter(row -> row.session().id().equals(ids.get(0)))
        .findFirst()
        .orElseThrow();
  }
}
