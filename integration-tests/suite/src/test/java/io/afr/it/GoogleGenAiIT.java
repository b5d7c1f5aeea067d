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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Programs that use Google's Gen AI SDK without a framework. */
class GoogleGenAiIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#googleGenAi")
  void eachLogicalCallIsOneAction(Library library) throws Exception {
    String[] calls = {
      "generate", "1",
      "stream", "2",
      "abandon", "3 I will not hear" + " blah".repeat(200) + " the end",
      "functions", "4 [call shout {\"text\":\"hey\"}]",
      "embed", "5",
      "fail", "6 [status 400]",
      "async", "7",
      "async-stream", "8",
      "chat", "9",
      "fail", "10 [status 503 once]",
      "stream", "11 never come to an end [cut after 4]",
      "generate", "12 [no usage]"
    };

    Recording recording = flight.record(program("EveryCall", library, calls));

    List<Action> made = Recording.ofKind(recording.everything(), LLM_CALL);
    assertThat(made).hasSize(13);
    assertThat(made).extracting(call -> call.origin().library()).containsOnly("google-genai");
    assertThat(made).extracting(call -> text(call, "provider")).containsOnly("gcp.gemini");
    assertThat(made).filteredOn(call -> text(call, "operation").equals("embeddings")).hasSize(1);
    boolean retries = library.since("1.28.0");
    assertThat(made)
        .filteredOn(call -> call.status() == Action.Status.ERROR)
        .hasSize(retries ? 2 : 3);

    Action abandoned = call(made, "3 I");
    assertThat(abandoned.status()).isEqualTo(Action.Status.CANCELLED);
    assertThat(said(abandoned)).startsWith("You").doesNotContain("end");
    assertThat(abandoned.data().path("timeToFirstTokenMs").isNumber()).isTrue();

    Action refused = call(made, "6");
    // Versions with the other HTTP client have only the words of the status line.
    assertThat(refused.error().type()).isEqualTo(retries ? "INVALID_ARGUMENT" : "Failed");
    assertThat(refused.error().message()).isEqualTo("The fake provider was told to answer 400");
    assertThat(call(made, "10").status())
        .isEqualTo(retries ? Action.Status.OK : Action.Status.ERROR);
    Action cut = call(made, "11");
    assertThat(cut.status()).isEqualTo(Action.Status.ERROR);
    assertThat(said(cut)).startsWith("You said:").doesNotContain("end");

    for (String question : List.of("1", "2", "7", "8", "9")) {
      Action answered = call(made, question);
      assertThat(said(answered)).isEqualTo("You said: " + question);
      JsonNode usage = answered.data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).isEqualTo(100);
      assertThat(usage.path("outputTokens").asInt()).isEqualTo(25);
      assertThat(usage.path("reasoningOutputTokens").asInt()).isEqualTo(7);
      assertThat(usage.path("total").asInt()).isEqualTo(125);
      assertThat(usage.at("/raw/candidatesTokenCount").asInt()).isEqualTo(18);
      assertThat(answered.data().path("model").asString()).isEqualTo("test-model");
      assertThat(answered.data().at("/response/model").asString()).isEqualTo("test-model-001");
      assertThat(answered.data().at("/response/id").asString()).startsWith("gem-");
    }
    assertThat(call(made, "12").data().has("usage")).isFalse();
    automaticFunctionsAreOneSession(recording);
  }

  private static void automaticFunctionsAreOneSession(Recording recording) {
    List<Action> loop =
        recording.sessions().stream()
            .map(session -> recording.home().replay(session.session()).actions())
            .filter(actions -> actions.size() > 1)
            .findFirst()
            .orElseThrow();

    assertToolRound(loop);
    assertThat(said(loop.get(3))).isEqualTo("You said: 4 I found: HEY!");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#googleGenAi")
  void aChatWithToolsIsOneSession(Library library) throws Exception {
    Recording recording =
        flight.record(
            program(
                "ToolLoop",
                library,
                "Loud? [call shout {\"text\":\"hey\"}] [call shout {\"text\":\"ho\"}]",
                "Thanks, that is all"));

    List<Action> actions = recording.actions();
    assertThat(actions)
        .extracting(Action::kind)
        .containsExactly(
            LLM_CALL, TOOL_CALL, TOOL_RESULT, TOOL_CALL, TOOL_RESULT, LLM_CALL, LLM_CALL);
    assertThat(actions)
        .filteredOn(action -> action.kind() == TOOL_RESULT)
        .extracting(action -> action.data().at("/result/result").asString())
        .containsExactly("HEY!", "HO!");
    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(calls).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(calls)
        .extracting(call -> call.origin().sessionFrom())
        .containsExactly("generated", "stitched", "stitched");
    assertThat(calls.get(2).data().path("continues").asString()).isEqualTo(calls.get(1).id());
    assertThat(calls.get(0).data().path("tools").toString()).contains("shout");
  }

  private static void assertToolRound(List<Action> actions) {
    assertThat(actions)
        .extracting(Action::kind)
        .containsExactly(LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL);
    Action tool = actions.get(1);
    assertThat(tool.inferred()).isTrue();
    assertThat(tool.data().path("toolId").asString()).isEqualTo("shout");
    assertThat(tool.data().at("/args/text").asString()).isEqualTo("hey");
    assertThat(actions.get(2).data().at("/result/result").asString()).isEqualTo("HEY!");
    assertThat(actions.get(3).iteration()).isEqualTo(2);
  }

  private Program program(String main, Library library, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = flight.provider().root();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.of("com.example.genai." + main, library, all);
  }

  /** The first call whose question begins so. */
  private static Action call(List<Action> calls, String question) {
    return calls.stream()
        .filter(
            call ->
                call.data()
                    .at("/newMessages/0/parts/0/content")
                    .asString("")
                    .matches(question + "( .*)?"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question));
  }

  private static String text(Action call, String field) {
    return call.data().path(field).asString();
  }

  private static String said(Action call) {
    StringBuilder text = new StringBuilder();
    call.data()
        .at("/response/messages/0/parts")
        .forEach(part -> text.append(part.path("content").asString("")));
    return text.toString();
  }
}
