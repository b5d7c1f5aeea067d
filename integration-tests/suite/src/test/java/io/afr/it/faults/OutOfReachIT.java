package io.afr.it.faults;

import static io.afr.it.faults.Unharmed.assertUnharmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A home that cannot be written when the program starts, or files that cannot be opened. */
@Timeout(180)
class OutOfReachIT {
  @RegisterExtension final Flight flight = new Flight();

  /** What is done with a program that is recorded. */
  private interface Deed {
    void to(AgentJvm jvm) throws Exception;
  }

  @Test
  void waitsForAHomeThatIsALinkToNothing() throws Exception {
    Path target = flight.directory().resolve("later");
    Files.createSymbolicLink(flight.home(), target);

    Flown flown = fly(Steps.program(), jvm -> Files.createDirectory(target));

    assertKept(flown, "symbolic link to nothing");
  }

  @Test
  void waitsForAHomeThatMayNotBeWritten() throws Exception {
    Files.createDirectory(flight.home());
    mode("r-x------");
    assumeTrue(!canWrite(withoutPrivileges()), "permissions can keep the program from writing");

    Flown flown =
        fly(
            Steps.program().under(withoutPrivileges().toArray(String[]::new)),
            jvm -> mode("rwx------"));

    assertKept(flown, "cannot be written");
  }

  @Test
  void waitsForADiskThatIsReadOnly() throws Exception {
    SmallDisk disk = SmallDisk.assumed(flight.directory(), 32);
    Program program = disk.with(Steps.program()).agentOption("min-free-space", "2MB");

    Flown flown =
        flight.fly(
            program,
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("release");
              disk.remount(jvm, "ro");
              steps.step("many 2 1000");
              if (jvm.isRecorded()) {
                jvm.awaitError("Read-only file system");
              }
              disk.remount(jvm, "rw");
              if (jvm.isRecorded()) {
                Wait.untilRecorded(disk.home(jvm), 2);
              }
              steps.step("call 1000");
            });

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(disk.recording().everything()).hasSize(3);
  }

  @Test
  void waitsForFilesThatCanBeOpenedAtTheStart() throws Exception {
    Flown flown =
        flight.fly(
            fewFiles(""),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("hog");
              steps.step("remember this");
              if (jvm.isRecorded()) {
                jvm.awaitError("Too many open files");
              }
              steps.step("remember that");
              steps.step("release");
              if (jvm.isRecorded()) {
                Wait.untilRecorded(flight.home(), 2);
              }
              steps.step("remember more");
            });

    assertKept(flown, "Too many open files");
  }

  @Test
  void waitsForFilesThatCanBeOpenedInTheMiddle() throws Exception {
    Flown flown =
        flight.fly(
            fewFiles("ulimit -f 4096; "),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("call 1000");
              steps.step("hog");
              steps.step("call 9000000");
              steps.step("many 3 1000");
              steps.step("release");
              if (jvm.isRecorded()) {
                Wait.untilResumed(flight.home());
              }
              steps.step("call 1000");
            });

    assertThat(assertUnharmed(flown))
        .doesNotHaveDuplicates()
        .filteredOn(line -> line.contains("recording pauses"))
        .singleElement()
        .asString()
        .contains("File too large");
    assertThat(flight.recording().everything()).hasSize(2);
    assertThat(Gaps.actions(flight.recording())).isEqualTo(4);
  }

  private static Program fewFiles(String more) {
    String script = "ulimit -n 256; " + more + "exec \"$0\" \"$@\"";
    return Steps.program().under("sh", "-c", script).agentOption("min-free-space", "0");
  }

  /** Two calls while nothing can be written, one when it can. */
  private Flown fly(Program program, Deed repair) throws Exception {
    return flight.fly(
        program,
        jvm -> {
          Steps steps = new Steps(jvm);
          steps.step("many 2 1000");
          if (jvm.isRecorded()) {
            jvm.awaitError("nothing is recorded");
            repair.to(jvm);
            Wait.untilRecorded(flight.home(), 2);
          }
          steps.step("call 2000");
        });
  }

  private void assertKept(Flown flown, String why) {
    assertThat(assertUnharmed(flown))
        .singleElement()
        .asString()
        .contains(flight.home().toString(), why);
    assertThat(flight.recording().everything()).hasSize(3);
    assertThat(Gaps.actions(flight.recording())).isZero();
  }

  private void mode(String mode) throws IOException {
    Files.setPosixFilePermissions(flight.home(), PosixFilePermissions.fromString(mode));
  }

  /** Root may write everywhere, unless it gives that up. */
  private static List<String> withoutPrivileges() {
    return System.getProperty("user.name").equals("root")
        ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search")
        : List.of("env");
  }

  private boolean canWrite(List<String> launcher) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(launcher);
    command.addAll(List.of("touch", flight.home().resolve("try").toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
