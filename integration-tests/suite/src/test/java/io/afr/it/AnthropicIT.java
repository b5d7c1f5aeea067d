package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Programs that use Anthropic's SDK without a framework. */
class AnthropicIT {
  @RegisterExtension final Flight flight = new Flight();

  static Stream<Library> both() {
    return Stream.of("oldest", "newest").map(age -> Library.of("anthropic-" + age));
  }

  @ParameterizedTest
  @MethodSource("both")
  void eachLogicalCallIsOneActionWithItsOutcome(Library library) throws Exception {
    Recording recording =
        flight.record(
            calls(
                library,
                "create a1",
                "stream a2",
                "think a3",
                "tools a4 [call shout {\"text\":\"hey\"}]",
                "beta a5",
                "create a6 [status 503 once]",
                "raw a7",
                "async a8",
                "async-stream a9",
                "count not recorded",
                "abandon c1 will not hear the end [gate never after 4]",
                "async-cancel c2 will not hear the end [gate never after 4]",
                "fail e1 [status 400]",
                "stream e2 never come to an end [cut after 5]",
                "stream e3 overloaded [fail after 5]"));

    List<Action> calls = Recording.ofKind(recording.everything(), LLM_CALL);
    assertThat(calls).hasSize(15);
    assertThat(calls).extracting(call -> call.origin().library()).containsOnly("anthropic");
    assertThat(calls).extracting(call -> text(call, "provider")).containsOnly("anthropic");
    assertThat(calls).extracting(call -> text(call, "model")).containsOnly("test-model");
    for (Action call : calls) {
      char asked = question(call).charAt(0);
      Action.Status expected = asked == 'a' ? OK : asked == 'c' ? CANCELLED : ERROR;
      assertThat(call.status()).as(question(call)).isEqualTo(expected);
    }
    for (Action whole : calls.stream().filter(call -> call.status() == OK).toList()) {
      assertThat(answer(whole)).as(question(whole)).isNotEmpty();
      assertThat(whole.data().path("response").path("id").asString()).startsWith("msg_");
    }
    thoughtsAndPiecesAreKept(calls);
    usageIsWhatTheWireSaid(calls);
    errorsAreInTheProvidersWords(calls);
  }

  private static void thoughtsAndPiecesAreKept(List<Action> calls) {
    assertThat(answer(call(calls, "a3"))).isEqualTo("Let me think.|You said: a3");
    assertThat(answer(call(calls, "c1"))).isEqualTo("You");
    assertThat(answer(call(calls, "c2"))).isEqualTo("You");
    assertThat(answer(call(calls, "e2"))).isEqualTo("You said:");
    assertThat(call(calls, "c1").data().path("streaming").asBoolean()).isTrue();
    assertThat(call(calls, "c1").data().path("timeToFirstTokenMs").isNumber()).isTrue();
    assertThat(call(calls, "a2").data().path("streaming").asBoolean()).isTrue();
    assertThat(call(calls, "a1").data().path("streaming").asBoolean()).isFalse();
  }

  /** 100 tokens for the one message, of which 20 go into the cache; 25 for the answer. */
  private static void usageIsWhatTheWireSaid(List<Action> calls) {
    for (String question : List.of("a1", "a2", "a5", "a6", "a7", "a8", "a9")) {
      JsonNode usage = call(calls, question).data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).as(question).isEqualTo(100);
      assertThat(usage.path("cacheWriteInputTokens").asInt()).isEqualTo(20);
      assertThat(usage.path("cacheReadInputTokens").asInt()).isZero();
      assertThat(usage.path("outputTokens").asInt()).isEqualTo(25);
      assertThat(usage.path("reasoningOutputTokens").asInt()).isEqualTo(7);
      assertThat(usage.path("total").asInt()).isEqualTo(125);
      assertThat(usage.at("/raw/cache_creation/ephemeral_1h_input_tokens").asInt()).isEqualTo(4);
    }
  }

  private static void errorsAreInTheProvidersWords(List<Action> calls) {
    Action refused = call(calls, "e1");
    assertThat(refused.error().type()).isEqualTo("invalid_request_error");
    assertThat(refused.error().message()).isEqualTo("The fake provider was told to answer 400");
    assertThat(call(calls, "e2").error()).isNotNull();
    assertThat(call(calls, "e3").error().type()).isEqualTo("overloaded_error");
    assertThat(call(calls, "c1").error()).isNull();
  }

  @ParameterizedTest
  @MethodSource("both")
  void aLoopOverToolsIsOneSession(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.anthropic.ToolLoop",
                library,
                flight.provider().root(),
                "Loud? [call shout {\"text\":\"hey\"}] [call shout {}]",
                "Thanks"));

    List<Action> actions = recording.actions();
    assertThat(actions)
        .extracting(Action::kind)
        .containsExactly(
            LLM_CALL, TOOL_CALL, TOOL_RESULT, TOOL_CALL, TOOL_RESULT, LLM_CALL, LLM_CALL);
    assertThat(actions.get(1).inferred()).isTrue();
    assertThat(actions.get(1).data().path("toolId").asString()).isEqualTo("shout");
    assertThat(actions.get(1).data().at("/args/text").asString()).isEqualTo("hey");
    assertThat(actions.get(2).data().path("result").asString()).isEqualTo("HEY!");
    assertThat(actions.get(2).status()).isEqualTo(OK);
    assertThat(actions.get(4).status()).isEqualTo(ERROR);
    List<Action> calls = Recording.ofKind(actions, LLM_CALL);
    assertThat(calls).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(calls).extracting(Action::iteration).containsExactly(1, 2, 1);
    assertThat(calls)
        .extracting(call -> call.origin().sessionFrom())
        .containsExactly("generated", "stitched", "stitched");
    // The instruction and what the user said are kept; the answer and the results are new.
    assertThat(calls.get(1).data().path("kept").asInt()).isEqualTo(2);
    assertThat(calls.get(1).data().path("newMessages")).hasSize(2);
    assertThat(calls.get(0).data().at("/newMessages/0/role").asString()).isEqualTo("system");
    assertThat(calls.get(0).data().path("tools")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("both")
  void conversationsByTurnsAreSessionsOfTheirOwn(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.anthropic.TwoConversations", library, flight.provider().root()));

    List<Row> sessions = recording.sessions();
    assertThat(sessions).hasSize(2);
    for (Row session : sessions) {
      List<Action> calls = recording.home().replay(session.session()).actions();
      assertThat(calls).hasSize(2);
      String user = question(calls.get(0)).contains("anna") ? "anna" : "bert";
      assertThat(calls).allSatisfy(call -> assertThat(question(call)).contains(user));
    }
  }

  @Test
  void theToolsThatTheSdkItselfRunsAreRecordedAsTheyRun() throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.anthropic.newest.ToolRunner",
                Library.of("anthropic-newest"),
                flight.provider().root(),
                "Loud? [call shout {\"text\":\"hey\"}] [then] [call fail {}]"));

    List<Action> actions = recording.actions();
    assertThat(actions)
        .extracting(Action::kind)
        .containsExactly(
            LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL, TOOL_CALL, TOOL_RESULT, LLM_CALL);
    assertThat(actions).noneMatch(Action::inferred);
    Action shout = actions.get(1);
    assertThat(shout.duration()).isNotNull();
    assertThat(shout.data().at("/args/text").asString()).isEqualTo("hey");
    assertThat(shout.data().path("callId").asString()).startsWith("toolu_");
    assertThat(actions.get(2).data().path("result").asString()).isEqualTo("HEY!");
    assertThat(actions.get(4).status()).isEqualTo(ERROR);
    assertThat(actions.get(4).error().message()).contains("nobody listens");
    assertThat(Recording.ofKind(actions, LLM_CALL))
        .extracting(Action::iteration)
        .containsExactly(1, 2, 3);
  }

  /** Each as a way to call and what to say. */
  private Program calls(Library library, String... calls) {
    List<String> arguments = new ArrayList<>(List.of(flight.provider().root()));
    for (String call : calls) {
      int space = call.indexOf(' ');
      arguments.add(call.substring(0, space));
      arguments.add(call.substring(space + 1));
    }
    return Program.of("com.example.anthropic.EveryCall", library, arguments.toArray(String[]::new));
  }

  private static Action call(List<Action> calls, String question) {
    List<Action> found =
        calls.stream().filter(call -> question(call).startsWith(question)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** The latest text of the new messages that no model said. */
  private static String question(Action call) {
    String question = "";
    for (JsonNode message : call.data().path("newMessages")) {
      if (!message.path("role").asString().equals("assistant")) {
        question = message.at("/parts/0/content").asString("a tool's result");
      }
    }
    return question;
  }

  /** What the model said, its thoughts included; the parts apart from each other. */
  private static String answer(Action call) {
    List<String> said = new ArrayList<>();
    for (JsonNode part : call.data().at("/response/messages/0/parts")) {
      said.add(part.path("content").asString(part.path("name").asString("")));
    }
    return String.join("|", said);
  }

  private static String text(Action call, String field) {
    return call.data().path(field).asString();
  }
}
