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
import io.afr.reader.Row;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that use the OpenAI SDK without a framework. */
class OpenAiIT {
  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void eachLogicalCallIsOneAction(Library library) throws Exception {
    Recording recording =
        flight.record(
            calls(
                library,
                "create",
                "1",
                "stream",
                "2",
                "stream-usage",
                "3",
                "abandon",
                "4 [gate never after 3]",
                "tools",
                "5 [call shout {\"text\":\"hey\"}]",
                "raw",
                "7",
                "responses",
                "8",
                "responses-stream",
                "9",
                "embeddings",
                "10",
                "create",
                "11 [status 503 once]",
                "fail",
                "12 [status 400]",
                "async",
                "13",
                "async-responses",
                "14",
                "async-stream",
                "15"));

    List<Action> calls = Recording.ofKind(all(recording), LLM_CALL);
    assertThat(calls).hasSize(15);
    assertThat(calls)
        .filteredOn(call -> call.status() != Action.Status.OK)
        .extracting(Action::status)
        .containsExactlyInAnyOrder(Action.Status.CANCELLED, Action.Status.ERROR);
    assertThat(calls).extracting(call -> call.origin().library()).containsOnly("openai");
    assertThat(calls)
        .extracting(call -> call.data().path("operation").asString())
        .filteredOn("embeddings"::equals)
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void usageIsWhatTheWireSaid(Library library) throws Exception {
    Recording recording =
        flight.record(
            calls(library, "create", "whole", "stream", "uncounted", "stream-usage", "counted"));

    assertThat(call(recording, "whole").data().path("usage").path("inputTokens").asInt())
        .isEqualTo(100);
    assertThat(call(recording, "whole").data().path("usage").path("reasoningOutputTokens").asInt())
        .isEqualTo(7);
    assertThat(call(recording, "whole").data().path("usage").has("cacheReadInputTokens")).isTrue();
    assertThat(call(recording, "counted").data().path("usage").path("total").asInt())
        .isEqualTo(125);
    assertThat(call(recording, "uncounted").data().has("usage")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aStreamThatTheProviderCutsIsAnErrorWithItsPartialText(Library library) throws Exception {
    Recording recording =
        flight.record(
            calls(library, "stream", "never come to an end [cut after 4]", "async", "fine"));

    Action cut = call(recording, "never come");
    assertThat(cut.status()).isEqualTo(Action.Status.ERROR);
    assertThat(cut.error()).isNotNull();
    assertThat(text(cut)).startsWith("You said:").doesNotContain("end");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aStreamThatTheProgramLeavesIsCancelledWithItsPartialText(Library library) throws Exception {
    Recording recording =
        flight.record(calls(library, "abandon", "I will not hear the end [gate never after 3]"));

    Action left = call(recording, "I will not");
    assertThat(left.status()).isEqualTo(Action.Status.CANCELLED);
    assertThat(left.error()).isNull();
    assertThat(text(left)).startsWith("You").doesNotContain("end");
    assertThat(left.data().path("streaming").asBoolean()).isTrue();
    assertThat(left.data().path("timeToFirstTokenMs").isNumber()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aRefusalIsAnErrorInTheProvidersWords(Library library) throws Exception {
    Recording recording = flight.record(calls(library, "fail", "No [status 400]"));

    Action refused = call(recording, "No");
    assertThat(refused.status()).isEqualTo(Action.Status.ERROR);
    assertThat(refused.error().type()).isEqualTo("invalid_request_error");
    assertThat(refused.error().message()).isEqualTo("The fake provider was told to answer 400");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void aLoopOverToolsIsOneSession(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.sdk.ToolLoop",
                library,
                flight.provider().url(),
                "Loud? [call shout {\"text\":\"hey\"}]",
                "Thanks"));

    assertThat(recording.actions())
        .extracting(Action::kind)
        .containsExactly(LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL, LLM_CALL);
    Action tool = recording.actions(TOOL_CALL).get(0);
    assertThat(tool.inferred()).isTrue();
    assertThat(tool.duration()).isNull();
    assertThat(tool.data().path("toolId").asString()).isEqualTo("shout");
    assertThat(tool.data().path("args").path("text").asString()).isEqualTo("hey");
    assertThat(recording.actions(TOOL_RESULT).get(0).data().path("result").asString())
        .isEqualTo("HEY!");
    assertThat(recording.actions(LLM_CALL)).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(recording.actions(LLM_CALL)).extracting(Action::iteration).containsExactly(1, 2, 1);
    assertThat(recording.actions(LLM_CALL))
        .extracting(call -> call.origin().sessionFrom())
        .containsExactly("generated", "stitched", "stitched");
  }

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#openAi")
  void conversationsByTurnsAreSessionsOfTheirOwn(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of("com.example.sdk.TwoConversations", library, flight.provider().url()));

    List<Row> sessions = recording.sessions();
    assertThat(sessions).hasSize(4);
    for (Row session : sessions) {
      List<Action> calls = recording.home().replay(session.session()).actions();
      assertThat(calls).hasSize(2);
      String user = newMessages(calls.get(0)).contains("anna") ? "anna" : "bert";
      assertThat(calls).allSatisfy(call -> assertThat(newMessages(call)).contains(user));
    }
  }

  private Program calls(Library library, String... waysAndTexts) {
    String[] arguments =
        Stream.concat(Stream.of(flight.provider().url()), Stream.of(waysAndTexts))
            .toArray(String[]::new);
    return Program.of("com.example.sdk.EveryCall", library, arguments);
  }

  private static List<Action> all(Recording recording) {
    return recording.sessions().stream()
        .flatMap(session -> recording.home().replay(session.session()).actions().stream())
        .toList();
  }

  /** The only call whose question begins so. */
  private static Action call(Recording recording, String question) {
    List<Action> found =
        Recording.ofKind(all(recording), LLM_CALL).stream()
            .filter(call -> newMessages(call).contains("\"" + question))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String newMessages(Action call) {
    return call.data().path("newMessages").toString();
  }

  private static String text(Action call) {
    StringBuilder text = new StringBuilder();
    call.data()
        .path("response")
        .path("messages")
        .forEach(
            message ->
                message
                    .path("parts")
                    .forEach(part -> text.append(part.path("content").asString(""))));
    return text.toString();
  }
}
