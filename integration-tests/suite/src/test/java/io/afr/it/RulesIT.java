package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A program that is all its own, and a file that says what its methods do. */
class RulesIT {
  @RegisterExtension final Flight flight = new Flight();

  private static final String RULES =
      """
      [
        {"class": "com.example.workshop.Foreman", "method": "work", "action": "run",
         "agent": "foreman", "arguments": {"session": 0}},
        {"class": "com.example.workshop.Foreman", "method": "execute", "action": "tool_call",
         "arguments": {"tool": 0, "content": 1}},
        {"class": "com.example.workshop.Tool", "method": "use", "action": "tool_call",
         "parameters": ["String"], "tool": "any tool"},
        {"class": "com.example.workshop.Gateway", "method": "complete", "action": "llm_call",
         "provider": "workshop", "operation": "text_completion",
         "arguments": {"model": 0, "content": 1}},
        {"class": "com.example.workshop.Gateway", "method": "chat", "action": "llm_call",
         "provider": "workshop", "arguments": {"model": 0}},
        {"class": "com.example.workshop.Gateway", "method": "embed", "action": "llm_call",
         "operation": "embeddings", "model": "fixed"},
        {"class": "com.example.workshop.Shelf", "method": "put", "action": "memory_op",
         "parameters": ["java.util.UUID", "java.lang.Object"],
         "operation": "add", "store": "shelf", "arguments": {"key": 0}},
        {"class": "com.example.workshop.Shelf", "method": "like", "action": "memory_op",
         "operation": "search"},
        {"class": "com.example.workshop.Shelf", "method": "remove", "action": "memory_op",
         "operation": "delete"}
      ]
      """;

  @Test
  void recordsTheMethodsThatRulesName() throws Exception {
    Recording recording = flight.record(workshop(RULES, "wood", "stone"));

    List<Action> actions = recording.actions("order-2");
    assertThat(actions)
        .extracting(action -> action.kind().word() + " " + action.name() + " " + status(action))
        .containsExactly(
            "llm_call planner-1 ok",
            "tool_call saw ok",
            "tool_call any tool ok",
            "tool_result any tool ok",
            "tool_result saw ok",
            "memory_op add ok",
            "memory_op search ok",
            "memory_op delete ok",
            "llm_call talker-2 ok",
            "llm_call planner-1 ok",
            "tool_call saw ok",
            "tool_call any tool error",
            "tool_result any tool error",
            "tool_result saw ok",
            "memory_op add ok",
            "memory_op search ok",
            "memory_op delete ok",
            "llm_call talker-2 error");
    saysWhatItSays(actions);
    assertThat(recording.everything()).hasSize(19);
    Action embedding = recording.everything().get(0);
    assertThat(embedding.data().path("operation").asString()).isEqualTo("embeddings");
    assertThat(embedding.data().path("input").asString()).isEqualTo("idle");
    assertThat(embedding.data().has("response")).isFalse();
  }

  private static void saysWhatItSays(List<Action> actions) {
    assertThat(actions).extracting(Action::agentId).containsOnly("foreman");
    assertThat(actions).extracting(action -> action.origin().library()).containsOnly("rules");
    assertThat(actions).extracting(Action::turn).startsWith(1).endsWith(2).isSorted();
    JsonNode completion = actions.get(0).data();
    assertThat(text(completion.path("newMessages").path(0))).isEqualTo("wood");
    assertThat(completion.path("newMessages")).hasSize(1);
    assertThat(text(completion.path("response").path("messages").path(0))).isEqualTo("WOOD");
    assertThat(actions.get(1).data().path("args").asString()).isEqualTo("wood");
    assertThat(actions.get(2).data().path("args").toString()).isEqualTo("{\"material\":\"wood\"}");
    assertThat(actions.get(5).data().path("key").asString())
        .isEqualTo("00000000-0000-0001-0000-000000000002");
    assertThat(actions.get(5).data().path("items").path(0).asString()).startsWith("two pieces");
    assertThat(actions.get(6).data().path("query").asString()).isEqualTo("pieces");
    assertThat(actions.get(6).data().path("items").path(0).asString()).startsWith("two pieces");
    assertThat(actions.get(7).data().path("key").asString()).startsWith("00000000-");
    JsonNode chat = actions.get(8).data();
    assertThat(chat.path("newMessages").path(0).path("role").asString()).isEqualTo("system");
    assertThat(text(chat.path("response").path("messages").path(0))).endsWith("(talker-2)");
    assertThat(actions.get(17).error().type()).isEqualTo("java.lang.IllegalStateException");
  }

  /** Each wrong rule is told with its line, and no other suffers. */
  @Test
  void aWrongRuleIsNamedAndLeftOut() throws Exception {
    Flown flown =
        flight.fly(
            workshop(
                """
                [
                  {"class": "com.example.workshop.Foreman", "method": "execute",
                   "action": "tool", "arguments": {"tool": 0}},
                  {"class": "com.example.workshop.Gateway", "method": "complete",
                   "action": "llm_call",
                   "arguments": {"model": 0, "key": 1}},
                  {"class": "com.example.workshop.Shelf", "method": "like", "action": "memory_op",
                   "operation": "search"},
                  {"class": "com.example.workshop.Shelf", "method": "borrow",
                   "action": "tool_call"},
                  {"class": "com.example.workshop.Nobody", "method": "like", "action": "tool_call"},
                  {"class": "com.example.workshop.Tool", "method": "use", "action": "tool_call",
                   "parameters": ["int"]}
                ]
                """,
                "wood"),
            During.NOTHING);

    String file = flight.directory().resolve("rules.json").toString();
    assertThat(flown.recorded().exitCode()).isZero();
    assertThat(flown.recorded().err().lines())
        .containsExactly(
            "AFR: rules="
                + file
                + ", line 3: unknown action \"tool\" (want llm_call, tool_call, memory_op, run,"
                + " session), rule ignored",
            "AFR: rules="
                + file
                + ", line 6: no argument of a llm_call is its \"key\" (want session, agent, provider,"
                + " model, content), rule ignored");
    assertThat(flight.recording().actions())
        .extracting(action -> action.kind().word() + " " + action.name())
        .containsExactly("memory_op search");
    assertThat(doctor())
        .contains("com.example.workshop.Shelf.like")
        .contains("recorded")
        .contains("(" + file + ", line 9) names no method of com.example.workshop.Shelf")
        .contains("line 11) had nothing to record: no class com.example.workshop.Nobody was loaded")
        .contains("line 12) names no method of com.example.workshop.Tool");
  }

  @Test
  void aFileThatIsNoJsonIsToldAndNothingElseHappens() throws Exception {
    Flown flown = flight.fly(workshop("[{\"class\": \"X\",\n oops", "wood"), During.NOTHING);

    assertThat(flown.recorded().exitCode()).isZero();
    assertThat(flown.recorded().err().lines())
        .singleElement()
        .asString()
        .startsWith("AFR: rules=")
        .contains(" is not JSON, line 2, column 2: ")
        .endsWith("; none of its rules counts");
    assertThat(Files.exists(flight.home())).isFalse();
  }

  /** In one line, however wide the terminal is. */
  private String doctor() throws Exception {
    try (AgentJvm jvm =
        AgentJvm.startJar(
            Built.readerJar(), List.of("doctor", "--home", flight.home().toString()))) {
      return jvm.await().out().replaceAll("\\s+", " ");
    }
  }

  private static String text(JsonNode message) {
    return message.path("parts").path(0).path("content").asString();
  }

  private static String status(Action action) {
    return action.status().word();
  }

  private Program workshop(String rules, String... tasks) throws IOException {
    Path file = flight.directory().resolve("rules.json");
    Files.writeString(file, rules);
    return Program.of("com.example.workshop.Foreman", Library.NONE, tasks)
        .agentOption("rules", file.toString());
  }
}
