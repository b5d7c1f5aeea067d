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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that the program wrote itself or put together: models, tools, stores, retrievers. */
class LangChain4jPartsIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @CsvSource({
    "langchain4j-oldest, own, 1",
    "langchain4j-oldest, decorated, 1",
    "langchain4j-oldest, routed, 2",
    "langchain4j-middle, routed, 2",
    "langchain4j-newest, own, 1",
    "langchain4j-newest, decorated, 1",
    "langchain4j-newest, routed, 2"
  })
  void aDecoratorIsNoCallAndARouterAsManyAsItAsks(String library, String kind, int calls)
      throws Exception {
    Recording recording =
        flight.record(Program.of("com.example.own.Models", Library.of(library), kind));

    assertThat(recording.actions(LLM_CALL)).hasSize(calls);
    assertThat(recording.actions(LLM_CALL))
        .allMatch(call -> call.data().path("response").toString().contains("heard"))
        .noneMatch(call -> call.data().has("usage"));
    assertThat(recording.actions(MEMORY_OP)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void aToolIsSeenWhereverItComesFrom(String kind, Library library) throws Exception {
    Recording recording =
        flight.record(Program.of("com.example.own.Tools", library, flight.provider().url(), kind));

    List<Action> tools = recording.actions(TOOL_CALL);
    assertThat(tools).hasSize(1);
    assertThat(tools.get(0).name()).isEqualTo("shout");
    assertThat(recording.actions(TOOL_RESULT).get(0).data().path("result").asString())
        .isEqualTo("HEY dora");
    // A lambda has no class that can be woven; what it did is told by the next request.
    boolean unseen = kind.equals("lambda") && !library.since("1.6.0");
    assertThat(tools.get(0).inferred()).isEqualTo(unseen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole", "aloud"})
  void toolsThatRunAtTheSameTimeStayInTheirSession(String kind) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.recent.AtOnce",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                kind,
                "Count [call count {\"from\":1}] [call count {\"from\":5}]"));

    List<Action> tools = recording.actions(TOOL_CALL);
    assertThat(recording.session().session().id()).isEqualTo("finn");
    assertThat(tools).hasSize(2);
    assertThat(tools).extracting(tool -> tool.origin().thread()).doesNotHaveDuplicates();
    assertThat(tools).extracting(Action::iteration).containsOnly(1);
    assertThat(tools).extracting(Action::agentId).containsOnly("Team");
    assertThat(recording.actions(LLM_CALL)).hasSize(2);
    assertThat(recording.session().turns()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void aLookupIsOneSearchWithTheEmbeddingInsideIt(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of("com.example.knowledge.Library", library, flight.provider().url()));

    List<Action> asked = recording.actions("eve");
    List<Action> searches = named(asked, MEMORY_OP, "search");
    assertThat(searches).hasSize(1);
    assertThat(searches.get(0).data().path("query").toString()).contains("Whales?");
    assertThat(searches.get(0).data().path("items").toString()).contains("Moby Dick");
    assertThat(Recording.ofKind(asked, LLM_CALL))
        .extracting(call -> call.data().path("operation").asString() + " " + call.iteration())
        .containsExactly("embeddings 0", "chat 1");
    assertThat(Recording.ofKind(asked, LLM_CALL).get(0).parentId()).isEqualTo(searches.get(0).id());
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void aStoreIsFilledAndEmptied(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of("com.example.knowledge.Library", library, flight.provider().url()));

    List<Action> all =
        recording.sessions().stream()
            .flatMap(row -> recording.home().replay(row.session()).actions().stream())
            .toList();
    Action filled =
        named(all, MEMORY_OP, "add").stream()
            .filter(action -> action.data().path("store").asString().contains("Embedding"))
            .findFirst()
            .orElseThrow();
    assertThat(filled.data().path("items").size()).isEqualTo(2);
    assertThat(filled.data().path("items").toString()).contains("Moby Dick").contains("Emma");
    assertThat(named(all, MEMORY_OP, "delete")).hasSize(1);
    assertThat(named(all, MEMORY_OP, "delete").get(0).data().path("items").size()).isEqualTo(2);
  }

  static Stream<Arguments> tools() {
    return Stream.of("lambda", "provider")
        .flatMap(kind -> Library.langChain4j().map(library -> Arguments.of(kind, library)));
  }

  private static List<Action> named(List<Action> actions, Action.Kind kind, String name) {
    return Recording.ofKind(actions, kind).stream()
        .filter(action -> action.name().equals(name))
        .toList();
  }
}
