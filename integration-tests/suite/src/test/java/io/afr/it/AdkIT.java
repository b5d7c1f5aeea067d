package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Agents of Google's Agent Development Kit, on whatever threads they work. */
class AdkIT {
  private static final String ADD = "Sum? [call add {\"a\":1,\"b\":2}]";

  private static final List<String> schedulers =
      List.of("io", "computation", "single", "new", "pool");

  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#adk")
  void oneQuestionWithOneToolIsRecordedExactlyOnce(Library library) throws Exception {
    Program program =
        Program.of(
            "com.example.adk.Ask",
            library,
            "LAZILY/NONE/lazily",
            ADD,
            "AT_ONCE/NONE/at-once",
            ADD,
            "ON_IO/SSE/on-io",
            ADD,
            "BY_POSTMAN/SSE/by-postman",
            ADD,
            "LAZILY/NONE/fails",
            "Share? [call divide {\"a\":1,\"b\":0}]",
            "BY_POSTMAN/SSE/several",
            "Both? [call multiply {\"a\":3,\"b\":2}] [call ask {\"whom\":\"Eva\"}]");
    program = consulting(program);
    // The oldest version prints the stack trace of a failed tool, in which there are more frames.
    Recording recording = library.since("1.0.0") ? flight.record(program) : flown(program);

    assertThat(recording.sessions()).hasSize(11).allMatch(row -> row.turns() == 1);
    for (String session : List.of("lazily", "at-once", "on-io", "by-postman")) {
      oneQuestionWithOneTool(recording.actions(session), session, library);
    }
    aFailedTool(recording.actions("fails"));
    severalTools(recording.actions("several"));
    for (String scheduler : schedulers) {
      aToolOnAThreadOfRxJava(recording.actions(scheduler), scheduler);
    }
  }

  private Recording flown(Program program) throws Exception {
    flight.fly(program, During.NOTHING);
    flight.recording().assertIntact();
    return flight.recording();
  }

  private static void oneQuestionWithOneTool(
      List<Action> actions, String session, Library library) {
    List<Action> calls = Recording.ofKind(actions, LLM_CALL);
    assertThat(calls).extracting(Action::iteration).containsExactly(1, 2);
    assertThat(Recording.ofKind(actions, TOOL_CALL)).hasSize(1);
    assertThat(Recording.ofKind(actions, TOOL_RESULT)).hasSize(1);
    // The session's creation, then what the user, the model, the tool and the model again said.
    assertThat(operations(actions)).filteredOn("add"::equals).hasSize(5);
    assertThat(operations(actions))
        .filteredOn("get"::equals)
        .hasSize(library.name().equals("adk-middle") ? 2 : 1);
    assertThat(actions).noneMatch(Action::inferred).allMatch(a -> a.status() == Action.Status.OK);
    assertThat(actions).extracting(Action::turn).containsOnly(1);
    assertThat(actions.subList(1, actions.size()))
        .extracting(Action::agentId)
        .containsOnly("calculator");
    assertThat(Recording.ofKind(actions, MEMORY_OP))
        .extracting(action -> action.origin().sessionFrom())
        .containsOnly("library");

    boolean streaming = session.equals("on-io") || session.equals("by-postman");
    for (Action call : calls) {
      assertThat(call.data().path("model").asString()).isEqualTo("scripted");
      assertThat(call.data().path("streaming").asBoolean()).isEqualTo(streaming);
      assertThat(call.data().path("parameters").path("temperature").asDouble()).isEqualTo(0.5);
      assertThat(call.data().path("tools").size()).isEqualTo(5);
    }
    JsonNode usage = calls.get(1).data().path("usage");
    assertThat(usage.path("inputTokens").asInt()).isEqualTo(300);
    assertThat(usage.path("outputTokens").asInt()).isEqualTo(25);
    assertThat(usage.path("reasoningOutputTokens").asInt()).isEqualTo(5);
    assertThat(usage.path("cacheReadInputTokens").asInt()).isEqualTo(64);
    assertThat(usage.path("total").asInt()).isEqualTo(325);
    assertThat(calls.get(0).data().path("newMessages").size()).isEqualTo(2);
    assertThat(calls.get(0).data().path("newMessages").path(0).path("role").asString())
        .isEqualTo("system");
    assertThat(response(calls.get(0)))
        .contains("\"name\":\"add\",\"arguments\":{\"a\":1,\"b\":2}")
        .contains("\"finish_reason\":\"tool_call\"");
    assertThat(calls.get(1).data().path("kept").asInt()).isEqualTo(2);
    assertThat(calls.get(1).data().path("newMessages").size()).isEqualTo(2);
    assertThat(response(calls.get(1))).contains("I found {result=3}.");
  }

  /** The library makes an answer of what the method threw. */
  private static void aFailedTool(List<Action> actions) {
    Action tool = Recording.ofKind(actions, TOOL_CALL).get(0);
    assertThat(tool.status()).isEqualTo(Action.Status.ERROR);
    assertThat(tool.error().type()).isEqualTo("java.lang.ArithmeticException");
    assertThat(tool.error().message()).isEqualTo("cannot divide 1 by zero");
    assertThat(tool.error().stack()).contains("Calculator.divide");
    assertThat(tool.data().path("args").toString()).isEqualTo("{\"a\":1,\"b\":0}");
    assertThat(Recording.ofKind(actions, TOOL_RESULT).get(0).status())
        .isEqualTo(Action.Status.ERROR);
  }

  private static void severalTools(List<Action> actions) {
    assertThat(Recording.ofKind(actions, LLM_CALL)).hasSize(2);
    assertThat(Recording.ofKind(actions, TOOL_CALL))
        .hasSize(2)
        .allMatch(tool -> tool.iteration() == 1 && tool.agentId().equals("calculator"))
        .allMatch(tool -> tool.data().path("callId").asString().startsWith("adk-"));
    assertThat(Recording.ofKind(actions, TOOL_RESULT))
        .extracting(result -> result.data().path("result").toString())
        .containsExactlyInAnyOrder("{\"result\":6}", "{\"status\":\"pending: Eva\"}");
  }

  private static Program consulting(Program program) {
    List<String> arguments = new ArrayList<>(program.arguments());
    for (String scheduler : schedulers) {
      arguments.add("LAZILY/NONE/" + scheduler);
      arguments.add("Who knows? [call consult {\"where\":\"%s\"}]".formatted(scheduler));
    }
    return Program.of(program.mainClass(), program.library(), arguments.toArray(String[]::new));
  }

  private static void aToolOnAThreadOfRxJava(List<Action> actions, String scheduler) {
    Action tool = Recording.ofKind(actions, TOOL_CALL).get(0);
    assertThat(Recording.ofKind(actions, LLM_CALL)).hasSize(3);
    Action consulted = asked(Recording.ofKind(actions, LLM_CALL), scheduler).get(0);
    assertThat(consulted.parentId()).as(scheduler).isEqualTo(tool.id());
    assertThat(consulted.origin().sessionFrom()).isEqualTo("context");
    assertThat(consulted.agentId()).isEqualTo("calculator");
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void everyAgentOfATeamActsInTheOneSession(Library library) throws Exception {
    boolean isNew = library.since("1.0.0");
    Recording recording =
        flight.record(
            Program.of(
                "com.example.adk.Team",
                library,
                // In the oldest version agents that work together disturb each other.
                isNew ? "together" : "in turn",
                "Look [call expert {\"request\":\"Why?\"}]",
                isNew
                    ? "Help [call transfer_to_agent {\"agent_name\":\"helper\"}]"
                    : "Help [call transferToAgent {\"agentName\":\"helper\"}]",
                "More?"));

    Row session = recording.session();
    assertThat(session.session().id()).isEqualTo("expedition");
    assertThat(session.turns()).isEqualTo(3);
    assertThat(session.status()).isEqualTo(Action.Status.OK);
    assertThat(session.agents())
        .containsExactlyInAnyOrder("team", "north", "south", "coordinator", "expert", "helper");
    List<Action> actions = recording.actions();
    assertThat(agents(actions, LLM_CALL))
        .containsExactlyInAnyOrder(
            "north",
            "south",
            "coordinator",
            "expert",
            "coordinator",
            "north",
            "south",
            "coordinator",
            "helper",
            "north",
            "south",
            "coordinator");
    assertThat(agents(actions, TOOL_CALL)).containsExactly("coordinator", "coordinator");
    Action expert = Recording.ofKind(actions, TOOL_CALL).get(0);
    assertThat(expert.data().path("result").isMissingNode()).isTrue();
    assertThat(actions)
        .filteredOn(action -> "expert".equals(action.agentId()))
        .isNotEmpty()
        .allMatch(action -> expert.id().equals(action.parentId()));
    assertThat(actions).noneMatch(Action::inferred);
  }

  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void whatIsUsedWithoutAnAgentIsRecordedToo(Library library) throws Exception {
    Recording recording = flight.record(Program.of("com.example.adk.Apart", library));

    List<Action> calls = Recording.ofKind(recording.everything(), LLM_CALL);
    assertThat(statuses(calls, "everything")).containsExactly("OK");
    assertThat(statuses(calls, "demand")).containsExactly("OK");
    assertThat(statuses(calls, "left")).containsExactly("CANCELLED");
    assertThat(statuses(calls, "breaks")).containsExactly("ERROR");
    assertThat(statuses(calls, "again")).containsExactly("OK", "OK");
    assertThat(statuses(calls, "throws")).containsExactly("ERROR");
    assertThat(statuses(calls, "taken")).containsExactly("OK");
    assertThat(calls).hasSize(8);
    assertThat(response(asked(calls, "left").get(0))).contains("One two ").doesNotContain("three");
    assertThat(response(asked(calls, "everything").get(0))).contains("One two three");
    assertThat(asked(calls, "breaks").get(0).error().message()).isEqualTo("the line is cut");

    List<Action> memory = Recording.ofKind(recording.everything(), MEMORY_OP);
    String session =
        memory.stream()
            .filter(action -> action.name().equals("delete"))
            .findFirst()
            .orElseThrow()
            .sessionId();
    assertThat(operations(recording.actions(session)))
        .containsExactly("add", "add", "get", "get", "add", "delete", "get");
    assertThat(memory).filteredOn(action -> action.name().equals("search")).hasSize(2);
    assertThat(memory).allMatch(action -> action.status() == Action.Status.OK);
    assertThat(recording.actions(session).get(0).data().path("items").toString())
        .isEqualTo("[{\"mood\":\"good\"}]");
    assertThat(recording.actions(session).get(2).data().path("items").toString())
        .contains("My cat is called Tom");
  }

  /** Below the library's model is the provider's own SDK, which sends what it is asked to. */
  @ParameterizedTest
  @MethodSource("oldestAndNewest")
  void theLibrarysOwnModelCountsOneCallOnce(Library library) throws Exception {
    Recording recording =
        flight.record(
            Program.of(
                "com.example.adk.Real",
                library,
                flight.provider().root(),
                "NONE",
                "whole",
                ADD,
                "SSE",
                "pieces",
                ADD,
                "NONE",
                "refused",
                "No [status 400]"));

    assertThat(recording.sessions()).hasSize(3);
    for (String session : List.of("whole", "pieces")) {
      List<Action> actions = recording.actions(session);
      List<Action> calls = Recording.ofKind(actions, LLM_CALL);
      assertThat(calls).hasSize(2).allMatch(call -> call.agentId().equals("calculator"));
      assertThat(Recording.ofKind(actions, TOOL_CALL)).hasSize(1).noneMatch(Action::inferred);
      assertThat(operations(actions)).hasSize(6);
      assertThat(calls.get(1).data().path("provider").asString()).isEqualTo("gcp.gemini");
      assertThat(calls.get(1).data().path("model").asString()).isEqualTo("gemini-test");
      assertThat(calls.get(1).data().path("streaming").asBoolean())
          .isEqualTo(session.equals("pieces"));
      assertThat(response(calls.get(1))).contains("You said: Sum? I found: {");
      // What only the wire knows.
      assertThat(calls.get(1).data().path("response").path("id").asString()).startsWith("gem-");
      assertThat(calls.get(1).origin().library()).isEqualTo("adk");
      JsonNode usage = calls.get(1).data().path("usage");
      assertThat(usage.path("inputTokens").asInt()).isEqualTo(300);
      assertThat(usage.path("cacheReadInputTokens").asInt()).isEqualTo(128);
      assertThat(usage.path("outputTokens").asInt()).isEqualTo(25);
      assertThat(usage.path("reasoningOutputTokens").asInt()).isEqualTo(7);
    }
    Action refused = Recording.ofKind(recording.actions("refused"), LLM_CALL).get(0);
    assertThat(refused.status()).isEqualTo(Action.Status.ERROR);
    assertThat(refused.error().type()).isEqualTo("com.google.genai.errors.ClientException");
  }

  static Stream<Library> oldestAndNewest() {
    return Stream.of("adk-oldest", "adk-newest").map(Library::of);
  }

  private static List<String> operations(List<Action> actions) {
    return Recording.ofKind(actions, MEMORY_OP).stream().map(Action::name).toList();
  }

  private static List<String> agents(List<Action> actions, Action.Kind kind) {
    return Recording.ofKind(actions, kind).stream().map(Action::agentId).toList();
  }

  private static List<Action> asked(List<Action> calls, String question) {
    return calls.stream()
        .filter(call -> call.data().path("newMessages").toString().contains("\"" + question + "\""))
        .toList();
  }

  private static List<String> statuses(List<Action> calls, String question) {
    return asked(calls, question).stream().map(call -> call.status().name()).toList();
  }

  private static String response(Action call) {
    return call.data().path("response").path("messages").toString();
  }
}
