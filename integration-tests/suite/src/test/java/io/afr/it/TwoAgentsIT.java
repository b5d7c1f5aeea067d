package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.During;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The agent named twice, as by an image's JAVA_TOOL_OPTIONS and by a command line, records once.
 */
class TwoAgentsIT {
  @RegisterExtension final Flight flight = new Flight();

  @Test
  void recordsEverythingOnce() throws Exception {
    Program program =
        Program.of(
                "com.example.assistant.Chat",
                Library.of("langchain4j-newest"),
                flight.provider().url(),
                "anna",
                "Sum? [call add {\"a\":1,\"b\":2}]")
            .agentOption("home", flight.home().toString());

    Recording once = flight.record(program.agentOption("service", "once"));
    int expected = once.actions("once/anna").size();
    Program twice = program.agentOption("service", "twice").attachedTwice();
    Flown flown = flight.fly(twice, During.NOTHING);

    assertThat(flown.recorded().err()).startsWith("AFR: the agent is in this JVM already");
    assertThat(flown.recorded().err().lines()).hasSize(1);
    assertThat(flown.recorded().exitCode()).isZero();
    assertThat(expected).isPositive();
    assertThat(once.actions("twice/anna")).hasSize(expected);
    assertThat(once.home().journals()).hasSize(2);
    assertThat(once.home().problems()).isEmpty();
  }

  /** An image brings one copy of the jar, the command line another. */
  @Test
  void recordsEverythingOnceAlsoWithTwoCopiesOfTheJar() throws Exception {
    Path copy = Files.copy(Built.agentJar(), flight.directory().resolve("copy.jar"));
    Program program = chat("anna");
    Finished plain = flight.startPlain(program).await();
    Finished recorded =
        flight
            .startWithAgent(
                program.jvmOption("-javaagent:" + copy + "=home=" + flight.home() + ",service=two"))
            .await();

    assertThat(recorded.out()).isEqualTo(plain.out());
    assertThat(recorded.exitCode()).isEqualTo(plain.exitCode());
    assertThat(recorded.err()).startsWith("AFR: the agent is in this JVM already");
    assertThat(flight.recording().home().journals()).hasSize(1);
    assertThat(flight.recording().actions("anna")).isNotEmpty();
  }

  /** Two programs that call themselves the same and start in the same second. */
  @Test
  void programsOfTheSameServiceRecordSideBySide() throws Exception {
    List<AgentJvm> together = new ArrayList<>();
    for (String user : List.of("anna", "bert", "carl")) {
      together.add(flight.startWithAgent(chat(user).agentOption("service", "desk")));
    }
    for (AgentJvm jvm : together) {
      assertThat(jvm.await().err()).isEmpty();
    }

    Recording recording = flight.recording();
    assertThat(recording.home().journals()).hasSize(3);
    assertThat(recording.sessions())
        .extracting(row -> row.session().service() + "/" + row.session().id())
        .containsExactlyInAnyOrder("desk/anna", "desk/bert", "desk/carl");
    int actions = recording.actions("anna").size();
    assertThat(recording.actions("bert")).hasSize(actions);
    assertThat(recording.actions("carl")).hasSize(actions);
    assertThat(recording.home().problems()).isEmpty();
  }

  private Program chat(String user) {
    return Program.of(
        "com.example.assistant.Chat",
        Library.of("langchain4j-newest"),
        flight.provider().url(),
        user,
        "Sum? [call add {\"a\":1,\"b\":2}]");
  }
}
