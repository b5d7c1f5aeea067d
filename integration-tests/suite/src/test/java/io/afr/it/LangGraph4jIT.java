package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Built;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.it.harness.Run;
import io.afr.journal.Status;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Graphs: each invocation a run, each node a run inside, what is kept of them memory operations.
 */
class LangGraph4jIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("libraries")
  void aGraphOfTwoNodesIsRecordedExactlyOnce(Library library) throws Exception {
    Recording recording = flight.record(program("Newsroom", library, "anna=Why?", "=What?", "=?"));

    List<Action> actions = recording.actions("anna");
    assertThat(recording.runs())
        .filteredOn(run -> run.session().equals("anna"))
        .extracting(Run::path)
        .containsExactly(".", "./research", "./write");
    assertThat(actions)
        .extracting(LangGraph4jIT::shown)
        .containsExactly(
            "get ",
            "add __START__",
            "research 1",
            "add research",
            "write 1",
            "write 2",
            "add write",
            "get write research __START__");
    assertThat(Recording.ofKind(actions, MEMORY_OP))
        .allSatisfy(
            operation -> {
              assertThat(operation.data().path("store").asString()).isEqualTo("MemorySaver");
              assertThat(operation.data().path("key").asString()).isEqualTo("anna");
              assertThat(operation.origin().sessionFrom()).isEqualTo("library");
            });
    assertThat(actions.get(6).data().at("/items/0/state/notes").toString())
        .isEqualTo("[\"You said: Find: Why?\",\"You said: Polish: Why?\"]");
    whatHasNoThreadIsOneConversationOfTheSaver(recording);
  }

  private static void whatHasNoThreadIsOneConversationOfTheSaver(Recording recording) {
    List<Row> sessions = recording.sessions();
    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).session().id()).hasSize(16);
    assertThat(sessions.get(0).turns()).isEqualTo(2);
    assertThat(sessions.get(0).agents()).containsExactly("research", "write");
    assertThat(sessions.get(0).actionCount()).isEqualTo(16);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aRunLastsAsLongAsSomebodyAsksForMore(Library library) throws Exception {
    Recording recording = flight.record(program("Desk", library));

    assertThat(ofSession(recording, "whole"))
        .containsExactly(". OK", "./research OK", "./write OK", "./print OK");
    assertThat(ofSession(recording, "left"))
        .containsExactly(isForgotten(library) ? ". CANCELLED" : ". null", "./research OK");
    assertThat(ofSession(recording, "cancelled")).containsExactly(". CANCELLED", "./research OK");
    assertThat(ofSession(recording, "failing"))
        .containsExactly(". ERROR", "./research OK", "./write ERROR");
    assertThat(ofSession(recording, "inside"))
        .containsExactly(
            ". ERROR",
            "./office ERROR",
            "./office/office ERROR",
            "./office/office/research OK",
            "./office/office/write ERROR");
    assertThat(ofSession(recording, "paused"))
        .containsExactly(". OK", "./research OK", ". OK", "./write OK", "./print OK");
    assertThat(recording.sessions()).hasSize(6);
    assertThat(recording.actions("paused")).extracting(Action::turn).contains(1, 2);
    assertThat(Recording.ofKind(recording.actions("whole"), LLM_CALL))
        .extracting(action -> action.origin().thread())
        .containsOnly("pool-1-thread-1");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void parallelNodesAndGraphsInsideGraphsKeepTheirPlace(Library library) throws Exception {
    Recording recording = flight.record(program("Team", library));

    String parallel = "./__PARALLEL__(split)";
    assertThat(recording.runs())
        .extracting(Run::path)
        .containsExactlyInAnyOrder(
            ".",
            "./split",
            parallel,
            parallel + "/near",
            parallel + "/far",
            "./join",
            "./desk",
            "./desk/desk",
            "./desk/desk/check");
    assertThat(recording.runs()).extracting(Run::status).containsOnly(Status.OK);
    assertThat(recording.session().session().id()).isEqualTo("team");
    assertThat(recording.session().turns()).isEqualTo(1);
    assertThat(recording.actions(LLM_CALL))
        .extracting(LangGraph4jIT::shown)
        .containsExactlyInAnyOrder("near 1", "far 1", "far 2", "check 1");
    // The saver is the program's own, and asks one of the library's: each is one operation.
    assertThat(recording.actions(MEMORY_OP)).hasSize(9);
    assertThat(recording.actions(MEMORY_OP))
        .extracting(operation -> operation.data().path("store").asString())
        .containsOnly("Drawer");
  }

  /** Whether the garbage collector ever gets a generator: 1.7 makes the JDK's cleaner hold it. */
  private static boolean isForgotten(Library library) throws IOException {
    return library.since("1.8.0") || Built.feature() < 21;
  }

  /** Who asks and how manieth time, or what is done to which checkpoints. */
  private static String shown(Action action) {
    return action.kind() == LLM_CALL
        ? action.agentId() + " " + action.iteration()
        : action.name() + " " + String.join(" ", nodes(action));
  }

  private static List<String> nodes(Action memory) {
    return memory.data().path("items").valueStream().map(i -> i.path("node").asString()).toList();
  }

  private static List<String> ofSession(Recording recording, String session) {
    return recording.runs().stream()
        .filter(run -> run.session().equals(session))
        .map(run -> run.path() + " " + run.status())
        .toList();
  }

  static Stream<Library> libraries() {
    return Stream.of("oldest", "newest")
        .map(age -> Library.of("langgraph4j-" + age).and(Library.of("langchain4j-newest")));
  }

  private Program program(String name, Library library, String... questions) {
    return Program.of(
        "com.example.graph." + name,
        library,
        Stream.concat(Stream.of(flight.provider().url()), Stream.of(questions))
            .toArray(String[]::new));
  }
}
