package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built afr.jar shows what the built agent recorded. */
class ReaderJarIT {
  private static final JsonMapper mapper = new JsonMapper();

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void listsReplaysAndSummarises() throws Exception {
    flight.record(
        Program.of(
            "com.example.assistant.Chat",
            Library.of("langchain4j-newest"),
            flight.provider().url(),
            "anna",
            "Sum? [call add {\"a\":1,\"b\":2}]"));

    assertThat(afr("list").out()).contains("anna").contains("Sum?");
    assertThat(afr("get", "last").out()).contains("test-model").contains("add");
    assertThat(afr("summary", "anna").out()).contains("add");
    JsonNode actions = mapper.readTree(afr("get", "anna", "--json").out());
    assertThat(actions.isArray()).isTrue();
    assertThat(actions.get(0).path("sessionId").asString()).isEqualTo("anna");
  }

  @Test
  void anEmptyHomeIsNoError() throws Exception {
    Finished list = afr("list");

    assertThat(list.exitCode()).isZero();
    assertThat(list.out() + list.err()).isNotBlank();
  }

  @Test
  void anUnknownSessionIsOneLine() throws Exception {
    Finished get = run("get", "nobody");
    Finished json = run("get", "nobody", "--json");

    assertThat(get.exitCode()).isEqualTo(1);
    assertThat(get.err().lines()).hasSize(1);
    assertThat(json.exitCode()).isEqualTo(1);
    assertThat(mapper.readTree(json.out()).at("/error/message").asString()).contains("nobody");
  }

  @Test
  void aWrongFlagExitsWithTwo() throws Exception {
    assertThat(run("list", "--nonsense").exitCode()).isEqualTo(2);
  }

  private Finished afr(String... arguments) throws Exception {
    Finished finished = run(arguments);
    assertThat(finished.exitCode()).as(finished.err()).isZero();
    return finished;
  }

  private Finished run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--home", flight.home().toString()));
    try (AgentJvm jvm = AgentJvm.startJar(Built.readerJar(), command)) {
      return jvm.await();
    }
  }
}
