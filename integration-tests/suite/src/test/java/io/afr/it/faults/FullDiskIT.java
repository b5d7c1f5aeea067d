package io.afr.it.faults;

import static io.afr.it.faults.Unharmed.assertUnharmed;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, or becomes so: recording pauses and goes on, and nobody else notices. */
@Timeout(180)
class FullDiskIT {
  /** More than what has been taken of the disk for entries to come. */
  private static final String BIG = "call 300000";

  @RegisterExtension final Flight flight = new Flight();

  @ParameterizedTest
  @ValueSource(strings = {"0", "2MB"})
  void pausesWhileTheDiskIsFullAndSaysWhatIsMissing(String minFree) throws Exception {
    SmallDisk disk = SmallDisk.assumed(flight.directory(), 32);

    Flown flown = flight.fly(program(disk, minFree), jvm -> fillAndFree(jvm, disk));

    List<String> said = assertUnharmed(flown);
    assertThat(said)
        .singleElement()
        .asString()
        .contains("recording pauses", minFree.equals("0") ? "No space left" : "2.0 MB wanted");
    Recording recording = disk.recording();
    assertThat(recording.everything()).hasSize(2 + 3);
    assertThat(Gaps.actions(recording)).isEqualTo(5 + 1);
    assertThat(Gaps.reasons(recording)).isNotBlank();
  }

  /** Two calls, then one that begins; five while the disk is full, and the end of that one. */
  private static void fillAndFree(AgentJvm jvm, SmallDisk disk) throws Exception {
    Steps steps = new Steps(jvm);
    steps.step("call 1000");
    steps.step("begin");
    disk.fill(jvm);
    steps.step(BIG);
    steps.step("many 4 2000");
    steps.step("finish");
    disk.free(jvm);
    if (jvm.isRecorded()) {
      Wait.untilResumed(disk.home(jvm));
    }
    steps.step("many 3 1500");
  }

  @Test
  void endsAsItWouldHaveWhereTheDiskStaysFull() throws Exception {
    SmallDisk disk = SmallDisk.assumed(flight.directory(), 32);

    Flown flown =
        flight.fly(
            program(disk, "0"),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("many 3 1000");
              disk.fill(jvm);
              steps.step(BIG);
              steps.step("begin");
              jvm.send("exit 7");
            });

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(flown.recorded().exitCode()).isEqualTo(7);
    assertThat(disk.recording().everything()).hasSize(3);
  }

  @Test
  void recordsOnceThereIsRoomWhereTheDiskIsFullFromTheStart() throws Exception {
    SmallDisk disk = SmallDisk.assumed(flight.directory(), 32);

    Flown flown =
        flight.fly(
            program(disk, "2MB"),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("release");
              disk.fill(jvm);
              steps.step("many 3 1000");
              if (jvm.isRecorded()) {
                jvm.awaitError("2.0 MB wanted");
                assertThat(disk.home(jvm)).doesNotExist();
              }
              disk.free(jvm);
              if (jvm.isRecorded()) {
                Wait.untilRecorded(disk.home(jvm), 3);
              }
              steps.step("many 2 1000");
            });

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(disk.recording().everything()).hasSize(5);
    assertThat(Gaps.actions(disk.recording())).isZero();
  }

  /** As much of a full disk as every machine has: a file that may not become larger. */
  @Test
  void goesOnInTheNextFileWhereOneMayNotGrow() throws Exception {
    Program limited = Steps.program().under("sh", "-c", "ulimit -f 4096; exec \"$0\" \"$@\"");

    Flown flown =
        flight.fly(
            limited.agentOption("min-free-space", "0"),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("call 1000");
              steps.step("call 9000000");
              steps.step("call 2000");
              if (jvm.isRecorded()) {
                Wait.untilResumed(flight.home());
              }
              steps.step("call 3000");
            });

    assertThat(assertUnharmed(flown)).singleElement().asString().contains("File too large");
    assertThat(flight.recording().everything()).hasSize(2);
    assertThat(Gaps.actions(flight.recording())).isEqualTo(2);
  }

  @Test
  void leavesNothingBehindWhereThereNeverIsRoom() throws Exception {
    Program wanting = Steps.program().agentOption("min-free-space", "1000000GB");
    During during = jvm -> new Steps(jvm).step("many 3 1000");

    List<String> said = assertUnharmed(flight.fly(wanting, during));

    assertThat(said).singleElement().asString().contains(flight.home().toString(), "wanted");
    assertThat(flight.home()).doesNotExist();
  }

  private static Program program(SmallDisk disk, String minFree) {
    return disk.with(Steps.program()).agentOption("min-free-space", minFree);
  }
}
