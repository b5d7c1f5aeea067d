package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static io.afr.reader.Action.Status.CANCELLED;
import static io.afr.reader.Action.Status.ERROR;
import static io.afr.reader.Action.Status.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Built;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Programs that use the AWS SDK's client of Amazon Bedrock without a framework. */
class BedrockIT {
  @RegisterExtension final Flight flight = new Flight();

  static Stream<Library> both() {
    return Stream.of("oldest", "newest").map(age -> Library.of("bedrock-" + age));
  }

  @ParameterizedTest
  @MethodSource("both")
  void eachLogicalCallIsOneActionWithItsOutcome(Library library) throws Exception {
    Recording recording =
        flight.record(
            calls(
                library,
                "converse a1",
                "lambda a2",
                "async a3",
                "stream a4",
                "tools a5 [call shout {\"text\":\"hey\"}]",
                "converse a6 [status 500 once]",
                "invoke m1",
                "invoke-stream m2",
                "nova m3",
                "titan m4",
                "titan-stream m5",
                "llama m6",
                "abandon c1 will not hear the end [gate never after 2]",
                "cancel c2 will not hear the end [gate never after 2]",
                "fail e1 [status 400]",
                "stream e2 breaks [fail after 4]"));

    List<Action> calls = Recording.ofKind(recording.everything(), LLM_CALL);
    assertThat(calls).hasSize(17);
    assertThat(calls).extracting(call -> call.origin().library()).containsOnly("bedrock");
    assertThat(calls).extracting(call -> text(call, "provider")).containsOnly("aws.bedrock");
    for (Action call : calls) {
      char asked = question(call).charAt(0);
      Action.Status expected = asked == 'c' ? CANCELLED : asked == 'e' ? ERROR : OK;
      assertThat(call.status()).as("%s: %s", question(call), call.error()).isEqualTo(expected);
      if (expected == OK) {
        assertThat(answer(call)).as(question(call)).isNotEmpty();
        assertThat(call.data().at("/response/finishReasons/0").asString())
            .isEqualTo(answer(call).equals("shout") ? "tool_call" : "stop");
      }
    }
    assertThat(answer(call(calls, "c1"))).isEqualTo("You");
    assertThat(answer(call(calls, "c2"))).isEqualTo("You");
    assertThat(answer(call(calls, "e2"))).isEqualTo("You said: e2");
    assertThat(call(calls, "a4").data().path("streaming").asBoolean()).isTrue();
    assertThat(call(calls, "a4").data().path("timeToFirstTokenMs").isNumber()).isTrue();
    assertThat(call(calls, "a1").data().at("/parameters/inferenceConfig/maxTokens").asInt())
        .isEqualTo(512);
    usageIsWhatTheWireSaid(calls);
    modelsAreAskedInTheirOwnForm(calls);
    errorsAreInTheProvidersWords(calls);
  }

  /** 100 tokens for the one message, of which 20 go into the cache; 25 for the answer. */
  private static void usageIsWhatTheWireSaid(List<Action> calls) {
    for (String question : List.of("a1", "a2", "a3", "a4", "a6", "m1", "m2", "m3")) {
      JsonNode usage = call(calls, question).data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).as(question).isEqualTo(100);
      assertThat(usage.path("cacheWriteInputTokens").asInt()).as(question).isEqualTo(20);
      assertThat(usage.path("outputTokens").asInt()).as(question).isEqualTo(25);
      assertThat(usage.path("total").asInt()).as(question).isEqualTo(125);
    }
    for (String question : List.of("m4", "m5", "m6")) {
      JsonNode usage = call(calls, question).data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).as(question).isEqualTo(100);
      assertThat(usage.path("outputTokens").asInt()).as(question).isEqualTo(25);
      assertThat(usage.has("cacheWriteInputTokens")).isFalse();
    }
  }

  private static void modelsAreAskedInTheirOwnForm(List<Action> calls) {
    for (String question : List.of("m1", "m2", "m3", "m4", "m5", "m6")) {
      assertThat(answer(call(calls, question))).isEqualTo("You said: " + question);
    }
    assertThat(text(call(calls, "m1"), "model"))
        .isEqualTo("anthropic.claude-3-5-sonnet-20240620-v1:0");
    assertThat(call(calls, "m1").data().at("/response/id").asString()).startsWith("msg_");
    assertThat(text(call(calls, "m3"), "operation")).isEqualTo("chat");
    assertThat(text(call(calls, "m4"), "operation")).isEqualTo("text_completion");
    assertThat(text(call(calls, "m6"), "model")).startsWith("arn:aws:bedrock:");
  }

  private static void errorsAreInTheProvidersWords(List<Action> calls) {
    Action refused = call(calls, "e1");
    assertThat(refused.error().type()).isEqualTo("ValidationException");
    assertThat(refused.error().message()).isEqualTo("The fake provider was told to answer 400");
    assertThat(call(calls, "e2").error().message()).contains("The fake provider was told to fail");
    assertThat(call(calls, "c1").error()).isNull();
  }

  @ParameterizedTest
  @MethodSource("both")
  void aLoopOverToolsIsOneSession(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.bedrock.ToolLoop",
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
    assertThat(actions.get(4).status()).isEqualTo(ERROR);
    List<Action> calls = Recording.ofKind(actions, LLM_CALL);
    assertThat(calls).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(calls)
        .extracting(call -> call.origin().sessionFrom())
        .containsExactly("generated", "stitched", "stitched");
    assertThat(calls.get(1).data().path("kept").asInt()).isEqualTo(2);
    assertThat(calls.get(0).data().at("/newMessages/0/role").asString()).isEqualTo("system");
    assertThat(calls.get(0).data().at("/tools/0/toolSpec/name").asString()).isEqualTo("shout");
  }

  /** Each as a way to call and what to say. */
  private Program calls(Library library, String... calls) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(flight.provider().root()));
    for (String call : calls) {
      int space = call.indexOf(' ');
      arguments.add(call.substring(0, space));
      arguments.add(call.substring(space + 1));
    }
    Program program =
        Program.of("com.example.bedrock.EveryCall", library, arguments.toArray(String[]::new));
    // From 24 on the JDK warns of what Netty does, once for each JVM: not if the agent did it
    // before.
    return Built.feature() < 24
        ? program
        : program.jvmOption("--sun-misc-unsafe-memory-access=allow");
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

  private static String answer(Action call) {
    StringBuilder said = new StringBuilder();
    for (JsonNode part : call.data().at("/response/messages/0/parts")) {
      said.append(part.path("content").asString(part.path("name").asString("")));
    }
    return said.toString();
  }

  private static String text(Action call, String field) {
    return call.data().path(field).asString();
  }
}
