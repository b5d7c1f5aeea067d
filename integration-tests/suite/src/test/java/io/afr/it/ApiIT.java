package io.afr.it;

import static io.afr.reader.Action.Kind.LLM_CALL;
import static io.afr.reader.Action.Kind.MEMORY_OP;
import static io.afr.reader.Action.Kind.TOOL_CALL;
import static io.afr.reader.Action.Kind.TOOL_RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A program that uses no known library and says itself what it does. */
class ApiIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void recordsWhatTheProgramSays() throws Exception {
    Recording recording = flight.record(desk(Library.api()));

    assertThat(recording.sessions())
        .extracting(row -> row.session().name())
        .containsExactlyInAnyOrder("ticket-19", "ticket-18", "ticket-17");
    annotatedMethodsAreActions(recording.actions("ticket-17"));
    turnsAreThoseOfTheAgent(row(recording, "ticket-17"), recording.actions("ticket-17"));
    aScopeReachesItsThreadsAndFailures(recording.actions("ticket-18"));
    whatIsToldIsThere(recording.actions("ticket-19"));
    tagsCanBeSearchedFor(recording);
    assertThat(recording.everything())
        .extracting(action -> action.origin().library())
        .containsOnly("api");
  }

  /** A session of the program's is one in all its services. */
  @Test
  void theProgramsIdsMeanTheSameEverywhere() throws Exception {
    flight.startWithAgent(desk(Library.api()).agentOption("service", "a")).await();
    flight.startWithAgent(desk(Library.api()).agentOption("service", "b")).await();

    List<Action> actions = flight.recording().actions("ticket-17");
    assertThat(flight.recording().sessions()).hasSize(3);
    assertThat(actions).hasSize(36);
    assertThat(actions).extracting(action -> action.origin().service()).contains("a", "b");
    assertThat(actions).extracting(Action::turn).contains(4).doesNotContain(5);
  }

  /** Without the jar annotations are recorded all the same, the rest of the API is not there. */
  @Test
  void annotationsNeedNoJar() throws Exception {
    Recording recording =
        flight.record(Program.of("com.example.desk.Annotated", Library.NONE, "1", "2"));

    assertThat(recording.actions())
        .extracting(Action::kind, Action::name)
        .containsExactly(tuple(TOOL_CALL, "add"), tuple(TOOL_RESULT, "add"));
    assertThat(recording.session().session().name()).isEqualTo("sums");
  }

  @Test
  void whoIsSwitchedOffRecordsNothing() throws Exception {
    flight.record(desk(Library.api()).agentOption("integrations.api", "false"));

    assertThat(flight.recording().sessions()).isEmpty();
  }

  private static Program desk(Library library) {
    return Program.of("com.example.desk.Desk", library);
  }

  private static void annotatedMethodsAreActions(List<Action> actions) {
    assertThat(actions.subList(0, 9))
        .extracting(action -> action.kind().word() + " " + action.name() + " " + action.agentId())
        .containsExactly(
            "llm_call acme-1 support",
            "memory_op add clerk",
            "tool_call track clerk",
            "tool_call lookUpOrder clerk",
            "tool_result lookUpOrder clerk",
            "tool_result track clerk",
            "memory_op search clerk",
            "tool_call sum clerk",
            "tool_result sum clerk");
    Action call = actions.get(0);
    assertThat(call.data().path("provider").asString()).isEqualTo("acme");
    assertThat(call.data().path("newMessages").path(0).path("role").asString()).isEqualTo("system");
    assertThat(text(call.data().path("newMessages").path(1))).isEqualTo("Where is A-17?");
    assertThat(text(call.data().path("response").path("messages").path(0)))
        .isEqualTo("WHERE IS A-17?");
    assertThat(actions.get(1).data().path("store").asString()).isEqualTo("notes");
    assertThat(actions.get(1).data().path("key").asString()).isEqualTo("ticket-17");
    assertThat(actions.get(1).data().path("items").path(0).asString()).isEqualTo("WHERE IS A-17?");
    assertThat(actions.get(2).data().path("args").toString())
        .isEqualTo("{\"number\":\"A-17\",\"precisely\":true}");
    assertThat(actions.get(3).parentId()).isEqualTo(actions.get(2).id());
    assertThat(actions.get(4).data().path("result").toString())
        .isEqualTo("{\"number\":\"A-17\",\"pieces\":4}");
    assertThat(actions.get(6).data().path("query").asString()).isEqualTo("A-17");
    assertThat(actions.get(6).data().path("items").path(0).asString())
        .isEqualTo("ticket-17: WHERE IS A-17?");
    assertThat(actions.get(8).data().path("result").asInt()).isEqualTo(42);
  }

  private static void turnsAreThoseOfTheAgent(Row row, List<Action> actions) {
    assertThat(actions).hasSize(18);
    assertThat(row.turns()).isEqualTo(2);
    assertThat(row.iterations()).isEqualTo(1);
    assertThat(row.agents()).containsExactly("support", "clerk");
    assertThat(actions.get(0).origin().sessionFrom()).isEqualTo("context");
    assertThat(actions).extracting(Action::turn).containsSequence(1, 2);
    assertThat(actions).allMatch(action -> action.status() == Action.Status.OK);
  }

  private static void aScopeReachesItsThreadsAndFailures(List<Action> actions) {
    assertThat(actions)
        .extracting(action -> action.kind().word() + " " + action.status().word())
        .containsExactly(
            "tool_call ok",
            "tool_result ok",
            "tool_call error",
            "tool_result error",
            "llm_call error",
            "llm_call error");
    assertThat(actions).extracting(action -> action.origin().sessionFrom()).containsOnly("program");
    assertThat(actions.get(0).origin().thread()).isEqualTo("colleague");
    assertThat(actions.get(2).error().message()).isEqualTo("which order?");
    assertThat(actions.get(4).error().type()).isEqualTo("java.lang.UnsupportedOperationException");
    assertThat(actions.get(4).agentId()).isEqualTo("night shift");
    assertThat(actions.get(4).data().path("operation").asString()).isEqualTo("text_completion");
  }

  private static void whatIsToldIsThere(List<Action> actions) {
    assertThat(actions)
        .extracting(Action::kind)
        .containsExactly(LLM_CALL, TOOL_CALL, TOOL_RESULT, MEMORY_OP);
    Action call = actions.get(0);
    assertThat(call.durationMs()).isEqualTo(1_500);
    assertThat(call.agentId()).isEqualTo("fax");
    assertThat(call.data().path("usage").path("total").asInt()).isEqualTo(9);
    assertThat(call.data().path("usage").path("cost").asDouble()).isEqualTo(0.25);
    assertThat(text(call.data().path("response").path("messages").path(0))).isEqualTo("No.");
    assertThat(actions.get(1).durationMs()).isEqualTo(20);
    assertThat(actions.get(1).data().path("callId").asString()).isEqualTo("c1");
    assertThat(actions.get(1).error().message()).isEqualTo("no paper");
    assertThat(actions.get(3).data().path("items")).hasSize(2);
    assertThat(actions.get(3).data().path("query").asString()).isEqualTo("fax");
  }

  private static void tagsCanBeSearchedFor(Recording recording) {
    assertThat(found(recording, "customer=Example Ltd")).containsExactly("ticket-18");
    assertThat(found(recording, "question")).containsExactly("ticket-17");
    assertThat(found(recording, "nowhere")).isEmpty();
    List<Action> actions = recording.actions("ticket-17");
    assertThat(actions.get(0).origin().tags()).isEqualTo(Map.of("question", "Where is A-17?"));
    assertThat(actions.get(17).origin().tags()).isEqualTo(Map.of("question", "And A-18?"));
  }

  private static List<String> found(Recording recording, String tag) {
    return recording.home().search(Filter.where().tag(tag).build()).rows().stream()
        .map(row -> row.session().name())
        .toList();
  }

  private static Row row(Recording recording, String session) {
    return recording.sessions().stream()
        .filter(row -> row.session().name().equals(session))
        .findFirst()
        .orElseThrow();
  }

  private static String text(JsonNode message) {
    return message.path("parts").path(0).path("content").asString();
  }
}
