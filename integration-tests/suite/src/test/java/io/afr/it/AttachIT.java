package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.SessionRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code afr attach}: a program that runs already is recorded from then on. */
class AttachIT {
  private static final String silent = "-XX:+EnableDynamicAgentLoading";

  @RegisterExtension final Flight flight = new Flight();

  /** Model, memory, tools, the assistant and the pool's threads are older than the agent. */
  @ParameterizedTest
  @MethodSource("io.afr.it.harness.Library#langChain4j")
  void whatIsCalledFromThenOnIsRecorded(Library library) throws Exception {
    Program desk = desk(library).jvmOption(silent);
    AgentJvm plain = flight.startPlain(desk);
    AgentJvm recorded = flight.startPlain(desk);
    for (AgentJvm jvm : List.of(plain, recorded)) {
      jvm.awaitOutput("open");
      jvm.send("Before");
      jvm.awaitOutput("You said: Before");
    }

    JsonNode attached = attach(recorded);

    for (AgentJvm jvm : List.of(plain, recorded)) {
      jvm.send("Sum? [call add {\"a\":1,\"b\":2}]");
      jvm.send("stream Piece by piece");
      jvm.send("exit 3");
    }
    assertThat(recorded.await()).isEqualTo(plain.await());
    assertThat(attached.path("service").asString()).isEqualTo("desk");
    assertThat(attached.path("libraries").get(0).path("name").asString()).isEqualTo("langchain4j");
    assertThat(attached.path("libraries").get(0).path("version").asString())
        .isEqualTo(library.version());
    assertThat(attached.path("libraries").get(0).path("state").asString()).isEqualTo("recorded");
    assertThat(attached.path("wovenClasses").asInt()).isPositive();
    assertRecorded(flight.recording());
    assertThat(flight.doctor()).contains("langchain4j " + library.version());
  }

  private static void assertRecorded(Recording recording) {
    recording.assertIntact();
    assertThat(recording.session().session()).isEqualTo(new SessionRef("desk", "anna", "anna"));
    List<Action> calls = recording.actions(Kind.LLM_CALL);
    assertThat(calls).extracting(Action::status).containsOnly(Action.Status.OK).hasSize(3);
    assertThat(calls).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(calls.get(0).data().toString()).contains("Before", "Sum?");
    assertThat(calls.get(2).data().path("streaming").asBoolean()).isTrue();
    assertThat(recording.actions(Kind.TOOL_CALL))
        .singleElement()
        .satisfies(call -> assertThat(call.inferred()).isFalse());
    assertThat(recording.actions(Kind.MEMORY_OP)).isNotEmpty();
  }

  @Test
  void aProgramThatHasMetNoLibraryYetIsRecordedOnceItDoes() throws Exception {
    AgentJvm jvm =
        flight.startPlain(
            Program.of(
                    "com.example.steps.Steps",
                    Library.of("langchain4j-newest").and(Library.of("openai-newest")))
                .jvmOption(silent));
    jvm.send("release");
    jvm.awaitOutput("1. ");

    assertThat(attach(jvm).path("libraries")).isEmpty();
    assertThat(flight.recording().home().journals()).isEmpty();
    jvm.send("remember this");

    assertThat(jvm.await().err()).isEmpty();
    assertThat(flight.recording().actions(Kind.MEMORY_OP)).isNotEmpty();
  }

  @Test
  void aProgramThatIsRecordedAlreadyStaysAsItIs() throws Exception {
    Program desk = desk(Library.of("langchain4j-newest")).jvmOption(silent);
    AgentJvm jvm = flight.startWithAgent(desk.agentOption("service", "first"));
    jvm.awaitOutput("open");

    Finished again = flight.afr("attach", pid(jvm), "--service", "second");

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is recorded already, as service first in " + flight.home());
    // The journal of a program that has called nothing yet is opened for whoever asks after it.
    JsonNode listed = listed(jvm);
    while (!listed.path("recorded").asBoolean()) {
      listed = listed(jvm);
    }
    assertThat(listed.path("program").asString()).startsWith("com.example");
    jvm.send("exit 0");
    assertThat(jvm.await().err()).isEmpty();
  }

  private JsonNode listed(AgentJvm jvm) throws Exception {
    Finished list = flight.afr("attach", "--list", "--json");
    return new JsonMapper()
        .readTree(list.out())
        .valueStream()
        .filter(found -> found.path("pid").asLong() == jvm.pid())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCannotBeAttachedToIsLeftInPeaceAndToldInOneLine() throws Exception {
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    try {
      assertRefused(String.valueOf(sleeping.pid()), "is no JVM");
      assertThat(sleeping.isAlive()).isTrue();
    } finally {
      sleeping.destroyForcibly().waitFor();
    }
    assertRefused(String.valueOf(sleeping.pid()), "there is no process");
    assertRefused(startedWith("-Xrs"), "takes no attachment");
    assertRefused(startedWith("-XX:+DisableAttachMechanism"), "takes no attachment");
    assertRefused(startedWith("-XX:-EnableDynamicAgentLoading"), "takes no agents");
  }

  @Test
  void aJavaWithoutTheModuleSaysThatItLacksIt() throws Exception {
    Process process =
        new ProcessBuilder(
                Built.java().toString(),
                "--limit-modules",
                "java.base",
                "-jar",
                Built.readerJar().toString(),
                "attach",
                "1")
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said).contains("lacks the module jdk.attach").hasLineCount(1);
  }

  private String startedWith(String option) throws Exception {
    AgentJvm jvm = flight.startPlain(desk(Library.of("langchain4j-newest")).jvmOption(option));
    jvm.awaitOutput("open");
    return pid(jvm);
  }

  private void assertRefused(String pid, String why) throws Exception {
    Finished refused = flight.afr("attach", pid);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).startsWith("afr: ").contains(why).hasLineCount(1);
  }

  private JsonNode attach(AgentJvm jvm) throws Exception {
    Finished attached = flight.afr("attach", pid(jvm), "--service", "desk", "--json");
    assertThat(attached.err()).isEmpty();
    assertThat(attached.exitCode()).isZero();
    return new JsonMapper().readTree(attached.out());
  }

  private static String pid(AgentJvm jvm) {
    return String.valueOf(jvm.pid());
  }

  private Program desk(Library library) {
    return Program.of("com.example.running.Desk", library, flight.provider().url(), "anna");
  }
}
