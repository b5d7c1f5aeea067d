package io.afr.it;

import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tools of MCP servers: called by a program itself, and as what a framework calls. */
class McpIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("libraries")
  void everyCallOfAToolIsRecordedExactlyOnce(Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.toolbox.Toolbox", library));

    List<Action> actions =
        recording.everything().stream().sorted(Comparator.comparing(Action::startTime)).toList();
    List<Action> calls = Recording.ofKind(actions, TOOL_CALL);
    assertThat(calls)
        .extracting(McpIT::shown)
        .containsExactly(
            "greet {\"who\":\"anna\"} OK",
            "greet {\"who\":\"nobody\"} ERROR",
            "measure {\"of\":\"anna\"} OK",
            "dance {} ERROR",
            "box_greet {\"who\":\"dora\"} OK",
            "greet {\"who\":\"berta\"} OK",
            "greet {\"who\":\"berta\"} OK",
            "wait {} CANCELLED");
    assertThat(calls.get(1).error().type()).isEqualTo("tool_error");
    assertThat(calls.get(1).error().message()).isEqualTo("Good day, nobody");
    assertThat(calls.get(3).error().type()).endsWith(".McpError");
    assertThat(calls.get(3).error().message()).contains("no such tool");
    assertThat(calls.get(4).data().path("callId").asString()).isEqualTo("call_1");
    assertThat(recording.actions("dora")).hasSize(2);

    List<Action> results = Recording.ofKind(actions, TOOL_RESULT);
    assertThat(results.get(0).data().path("result").asString()).isEqualTo("Good day, anna");
    assertThat(results.get(2).data().path("result").toString())
        .isEqualTo(
            "{\"content\":[{\"type\":\"text\",\"text\":\"4\"}],"
                + "\"structuredContent\":{\"letters\":4}}");
  }

  private static String shown(Action call) {
    return call.name() + " " + call.data().path("args") + " " + call.status();
  }

  static Stream<Library> libraries() {
    return Stream.of("oldest", "middle", "newest")
        // In this order, for Jackson 3 needs the newer annotations.
        .map(age -> Library.of("langchain4j-newest").and(Library.of("mcp-" + age)));
  }
}
