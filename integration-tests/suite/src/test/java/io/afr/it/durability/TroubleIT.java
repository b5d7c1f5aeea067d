package io.afr.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.testing.Effort;
import io.afr.reader.Action;
import io.afr.reader.JournalInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to a program happens to it without the agent too, and what returned is there.
 */
class TroubleIT {

  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @ValueSource(strings = {"exits", "uncaught", "interrupts"})
  void leavesNothingOut(String what) throws Exception {
    assertThat(compare(trouble(what)).err()).doesNotContain("AFR: ");

    assertThat(answered()).containsAll(heard());
  }

  @Test
  void loseNothingElseToAFullStack() throws Exception {
    Finished recorded = compare(trouble("overflow"));

    assertThat(recorded.err()).doesNotContain("recording pauses");
    assertThat(answered()).containsAll(heard());
  }

  /** No memory is left, or threads are stopped wherever they are. */
  @ParameterizedTest
  @ValueSource(strings = {"memory", "stops"})
  void saysWhatIsMissing(String what) throws Exception {
    compare(trouble(what).jvmOption("-Xmx60m"));

    Set<String> answered = answered();
    List<String> missing = heard().stream().filter(q -> !answered.contains(q)).toList();
    // Said by a gap, or by an action without an end.
    assertThat(missing).hasSizeLessThanOrEqualTo((int) gaps() + interrupted());
  }

  @Test
  void endsAtOnceWhereTheProgramWantsThatOfAFullMemory() throws Exception {
    compare(trouble("hoard").jvmOption("-Xmx80m").jvmOption("-XX:+ExitOnOutOfMemoryError"));

    assertThat(answered()).containsAll(heard());
  }

  static List<String> signals() {
    List<String> all = List.of("SEGV", "TERM", "ABRT", "INT", "HUP");
    return all.subList(0, Effort.of(2, all.size()));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void diesOfASignalAsWithoutTheAgent(String signal) throws Exception {
    Program program =
        trouble("nothing")
            .jvmOption("-XX:ErrorFile=" + flight.directory().resolve("error-%p"))
            .jvmOption("-XX:-CreateCoredumpOnCrash");
    Finished plain = signalled(flight.startPlain(program), signal);
    Finished recorded = signalled(flight.startWithAgent(program), signal);

    assertThat(recorded.exitCode()).isEqualTo(plain.exitCode()).isNotZero();
    assertThat(recorded.err()).isEqualTo(plain.err());
    assertThat(answered()).containsAll(heard());
  }

  private Finished signalled(AgentJvm jvm, String signal) throws Exception {
    Files.deleteIfExists(notes());
    while (heard().isEmpty()) {
      assertThat(jvm.endsWithin(Talk.step)).isFalse();
    }
    jvm.signal(signal);
    return jvm.await();
  }

  private Program trouble(String what) {
    return Program.of(
        "com.example.talk.Trouble", Library.of("langchain4j-newest"), notes().toString(), what);
  }

  /** What the program with the agent printed; but for the agent's own words as without it. */
  private Finished compare(Program program) throws Exception {
    Finished plain = flight.startPlain(program).await();
    Files.delete(notes());
    Finished recorded = flight.startWithAgent(program).await();

    assertThat(recorded.exitCode()).as(recorded.err()).isEqualTo(plain.exitCode());
    assertThat(recorded.out()).isEqualTo(plain.out());
    assertThat(withoutAgent(recorded.err())).isEqualTo(plain.err());
    return recorded;
  }

  private static String withoutAgent(String err) {
    return err.lines()
        .filter(line -> !line.startsWith("AFR: "))
        // The JVM's, of any agent, where a class is loaded and neither stack nor heap is left.
        .filter(line -> !line.startsWith("*** java.lang.instrument ASSERTION FAILED"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private Set<String> answered() {
    for (Path journal : Journal.under(flight.home())) {
      Complete.assertWhole(Journal.open(journal));
    }
    return Complete.answered(flight.home());
  }

  private int interrupted() {
    return (int)
        flight.recording().everything().stream()
            .filter(action -> action.status() == Action.Status.INTERRUPTED)
            .count();
  }

  private long gaps() {
    long missing = 0;
    for (JournalInfo journal : flight.recording().home().journals()) {
      missing += journal.gaps().stream().mapToLong(Gap::actions).sum();
    }
    return missing;
  }

  private Path notes() {
    return flight.directory().resolve("notes");
  }

  private List<String> heard() throws Exception {
    List<String> heard = new ArrayList<>();
    if (Files.exists(notes())) {
      String all = Files.readString(notes(), StandardCharsets.UTF_8);
      all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(heard::add);
    }
    return heard;
  }
}
