package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.reader.Action;
import io.afr.reader.SessionRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code afr record}: the program runs as it does without, and is recorded. */
class RecordIT {
  private static final int INT = 2;

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void whatAProgramReadsAndPrintsAndItsExitCodePassThrough() throws Exception {
    AgentJvm plain = flight.startPlain(desk());
    talk(plain);
    AgentJvm recorded = flight.startPlain(desk().under(record("--service", "desk")));
    talk(recorded);

    assertThat(recorded.await()).isEqualTo(plain.await());
    assertThat(flight.recording().session().session())
        .isEqualTo(new SessionRef("desk", "anna", "anna"));
    assertThat(flight.recording().actions(Action.Kind.LLM_CALL)).hasSize(1);
  }

  private static void talk(AgentJvm jvm) throws Exception {
    jvm.awaitOutput("open");
    jvm.send("Good morning");
    jvm.awaitOutput("You said: Good morning");
    jvm.send("exit 7");
  }

  /** A script starts the JVM, under a home whose name has a space and a comma. */
  @Test
  void aCommandThatStartsAJvmBringsTheAgentToIt() throws Exception {
    Path home = flight.directory().resolve("my, home");
    Program script =
        Program.of("com.example.running.Desk", library(), flight.provider().url(), "anna")
            .environment("JAVA_TOOL_OPTIONS", "-Dits=own")
            .under(
                Built.java().toString(),
                "-jar",
                Built.readerJar().toString(),
                "record",
                "--home",
                home.toString(),
                "--report",
                "--",
                "sh",
                "-c",
                "echo \"$JAVA_TOOL_OPTIONS\" >&2; exec \"$@\"",
                "sh");

    AgentJvm jvm = flight.startPlain(script);
    jvm.awaitOutput("open");
    jvm.send("Hello");
    Finished finished = jvm.await();

    assertThat(finished.out()).isEqualTo("open\nYou said: Hello\n");
    assertThat(finished.exitCode()).isZero();
    assertThat(finished.err().lines())
        .anyMatch(line -> line.startsWith("-Dits=own \"-javaagent:" + home))
        .last()
        .asString()
        .startsWith("afr: recorded ")
        .endsWith(" in 1 session; see 'afr get last'");
    assertThat(new io.afr.it.harness.Recording(home).actions("anna")).isNotEmpty();
  }

  @Test
  void aTerminationReachesTheProgramWhichEndsInOrder() throws Exception {
    AgentJvm jvm = flight.startPlain(desk().under(record()));
    jvm.awaitOutput("open");
    jvm.send("Hello");
    jvm.awaitOutput("You said");

    jvm.signal("TERM");

    assertThat(jvm.endsWithin(Duration.ofSeconds(60))).isTrue();
    assertThat(jvm.await().exitCode()).isEqualTo(128 + 15);
    assertThat(flight.recording().home().journals())
        .singleElement()
        .satisfies(journal -> assertThat(journal.state().name()).isEqualTo("ENDED"));
  }

  /** As from a shell script; a terminal sends it to the program itself. */
  @Test
  void anInterruptReachesTheProgram() throws Exception {
    assumeFalse(isInterruptIgnored(), "interrupts are ignored, as of what a script runs behind &");
    AgentJvm jvm = flight.startPlain(desk().under(record()));
    jvm.awaitOutput("open");

    jvm.signal("INT");

    assertThat(jvm.endsWithin(Duration.ofSeconds(60))).isTrue();
    assertThat(jvm.await().exitCode()).isEqualTo(128 + 2);
  }

  @Test
  void aCommandThatCannotBeStartedIsOneLine() throws Exception {
    Finished text = flight.afr("record", "--", "no-such-command", "--json");
    Finished json = flight.afr("record", "--json", "--", "no-such-command");

    assertThat(text.exitCode()).isEqualTo(1);
    assertThat(text.out()).isEmpty();
    assertThat(text.err()).startsWith("afr: cannot start no-such-command: ").hasLineCount(1);
    assertThat(json.out()).contains("\"failed\"");
  }

  /** Processes inherit that. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(mask -> (mask >> (INT - 1) & 1) == 1);
  }

  private Program desk() {
    return Program.of("com.example.running.Desk", library(), flight.provider().url(), "anna");
  }

  private static Library library() {
    return Library.of("langchain4j-newest");
  }

  private String[] record(String... options) {
    List<String> launcher = new ArrayList<>();
    launcher.addAll(List.of(Built.java().toString(), "-jar", Built.readerJar().toString()));
    launcher.addAll(List.of("record", "--home", flight.home().toString()));
    launcher.addAll(List.of(options));
    launcher.add("--");
    return launcher.toArray(String[]::new);
  }
}
