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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Programs that ask models with nothing but an HTTP client. */
class HttpIT {
  @RegisterExtension final Flight flight = new Flight();

  static Stream<Arguments> clients() {
    return Stream.of(
        Arguments.of("jdk", "java.net.http", Library.NONE),
        Arguments.of("okhttp", "okhttp", Library.of("okhttp-oldest")),
        Arguments.of("okhttp", "okhttp", Library.of("okhttp-newest")),
        Arguments.of("apache", "httpclient5", Library.of("httpclient5-newest")));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void eachRequestToAModelIsOneAction(String client, String name, Library library)
      throws Exception {
    Recording recording =
        flight.record(
            program(
                client,
                library,
                "openai",
                "1",
                "openai-async",
                "2",
                "openai-stream",
                "3",
                "embed",
                "4",
                "anthropic",
                "5",
                "gemini",
                "6",
                "gemini-stream",
                "7",
                "ollama",
                "8",
                "generate",
                "9",
                "cohere",
                "10",
                "cohere-stream",
                "11",
                "abandon",
                "12 I will not hear" + " blah".repeat(600) + " the end",
                "openai",
                "13 [status 400]",
                "tools",
                "14 [call shout {\"text\":\"hey\"}]",
                "responses",
                "15",
                "order",
                "16",
                "no-question",
                "17"));

    List<Action> calls = Recording.ofKind(recording.everything(), LLM_CALL);
    assertThat(calls).hasSize(17);
    assertThat(calls).extracting(call -> call.origin().library()).containsOnly(name);
    assertThat(calls)
        .extracting(call -> call.data().path("provider").asString())
        .contains("openai", "anthropic", "gcp.gemini", "ollama", "cohere");
    for (String question : List.of("1", "2", "3", "5", "6", "7", "8", "9", "10", "11")) {
      Action call = call(calls, question);
      assertThat(call.status()).as(question).isEqualTo(Action.Status.OK);
      assertThat(said(call)).as(question).isEqualTo("You said: " + question);
      assertThat(call.data().path("attempts").asInt()).isEqualTo(1);
    }
    for (String question : List.of("1", "2", "6", "7", "8", "9", "10", "11")) {
      JsonNode usage = call(calls, question).data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).as(question).isEqualTo(100);
      assertThat(usage.path("outputTokens").asInt()).as(question).isEqualTo(25);
    }
    assertThat(call(calls, "3").data().has("usage")).isFalse();
    Action abandoned = call(calls, "12");
    assertThat(abandoned.status()).isEqualTo(Action.Status.CANCELLED);
    assertThat(said(abandoned)).startsWith("You said:").doesNotContain("end");
    Action refused = call(calls, "13");
    assertThat(refused.status()).isEqualTo(Action.Status.ERROR);
    assertThat(refused.error().type()).isEqualTo("invalid_request_error");

    conversationsAreSessions(recording);
  }

  private static void conversationsAreSessions(Recording recording) {
    List<List<Action.Kind>> sessions = new ArrayList<>();
    recording
        .sessions()
        .forEach(
            session ->
                sessions.add(
                    recording.home().replay(session.session()).actions().stream()
                        .map(Action::kind)
                        .toList()));

    assertThat(sessions)
        .filteredOn(actions -> actions.size() > 1)
        .containsExactlyInAnyOrder(
            List.of(LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL), List.of(LLM_CALL, LLM_CALL));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void aProgramThatAsksNoModelLeavesNothingBehind(String client, String name, Library library)
      throws Exception {
    flight.fly(program(client, library, "order", "1", "no-question", "2"), jvm -> {});

    assertThat(flight.home()).doesNotExist();
  }

  @Test
  void aFrameworksCallIsTheSameAsItsRequest() throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Hello"));

    List<Action> calls = recording.actions(LLM_CALL);
    assertThat(calls).hasSize(1);
    assertThat(recording.session().session().id()).isEqualTo("anna");
    assertThat(calls.get(0).origin().library()).isEqualTo("langchain4j");
    assertThat(calls.get(0).data().path("attempts").asInt()).isEqualTo(1);
    assertThat(calls.get(0).data().at("/usage/raw/prompt_tokens").asInt()).isPositive();
    assertThat(calls.get(0).data().at("/response/id").asString()).startsWith("chatcmpl-");
  }

  private Program program(String client, Library library, String... waysAndTexts) {
    String[] arguments =
        Stream.concat(Stream.of(client, flight.provider().root()), Stream.of(waysAndTexts))
            .toArray(String[]::new);
    return Program.of("com.example.http.EveryProvider", library, arguments);
  }

  /** The first call that asks what begins so. */
  private static Action call(List<Action> calls, String question) {
    return calls.stream()
        .filter(call -> asked(call).matches("(?s)" + question + "( .*)?"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question));
  }

  private static String asked(Action call) {
    return call.data().at("/newMessages/0/parts/0/content").asString("");
  }

  private static String said(Action call) {
    StringBuilder text = new StringBuilder();
    call.data()
        .at("/response/messages/0/parts")
        .forEach(part -> text.append(part.path("content").asString("")));
    return text.toString();
  }
}
