package io.afr.it.faults;

import static io.afr.it.faults.Unharmed.assertUnharmed;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.journal.Journal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody deletes, moves or replaces the home of a recording, or parts of it, meanwhile. */
@Timeout(180)
class LostHomeIT {
  @RegisterExtension final Flight flight = new Flight();

  /** What somebody does. */
  private interface Deed {
    void to(Path home) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void goesOnInAFreshJournalWhereTheOldOneIsDeleted(int depth) throws Exception {
    Flown flown = fly(home -> delete(level(home, depth)), home -> {});

    assertThat(assertUnharmed(flown))
        .singleElement()
        .asString()
        .contains("deleted", flight.home().toString());
    assertThat(Journal.under(flight.home())).hasSize(1);
    assertThat(flight.recording().everything()).hasSize(1);
    assertThat(Gaps.actions(flight.recording())).isEqualTo(2);
    assertThat(Gaps.reasons(flight.recording())).contains("deleted");
  }

  @Test
  void goesOnWhereSomebodyElseHasMadeTheDirectoryAgain() throws Exception {
    Path[] journal = new Path[1];
    Flown flown =
        fly(
            home -> {
              journal[0] = journal(home);
              delete(journal[0]);
              Files.createDirectory(journal[0]);
              Files.writeString(journal[0].resolve("theirs"), "!");
            },
            home -> {});

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(journal[0].toFile().list()).containsExactly("theirs");
    assertThat(flight.recording().everything()).hasSize(1);
    assertThat(Gaps.actions(flight.recording())).isEqualTo(2);
  }

  @Test
  void waitsWhileAFileStandsInPlaceOfTheHome() throws Exception {
    Flown flown =
        fly(
            home -> {
              delete(home);
              Files.writeString(home, "a file");
            },
            Files::delete);

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(flight.recording().everything()).hasSize(1);
    assertThat(Gaps.actions(flight.recording())).isGreaterThanOrEqualTo(2);
  }

  @Test
  void waitsWhileTheHomeIsALinkToItself() throws Exception {
    Flown flown =
        fly(
            home -> {
              delete(home);
              Files.createSymbolicLink(home, home);
            },
            Files::delete);

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(flight.recording().everything()).hasSize(1);
    assertThat(Gaps.actions(flight.recording())).isGreaterThanOrEqualTo(2);
  }

  @Test
  void goesOnInTheSameJournalWhereItsOnlyFileIsDeleted() throws Exception {
    Flown flown = fly(home -> Files.delete(cycle(home)), home -> {});

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(Journal.under(flight.home())).hasSize(1);
    assertThat(flight.recording().everything()).hasSize(1);
    assertThat(Gaps.actions(flight.recording())).isEqualTo(2);
  }

  /** Writing to a mapping beyond the end of its file is an error of the JVM's, wherever it hits. */
  @ParameterizedTest
  @ValueSource(strings = {"many 20 1000", "many 3 300000"})
  void survivesThatItsFileIsCutBetweenTwoCalls(String calls) throws Exception {
    Flown flown =
        flight.fly(
            Steps.program(),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("many 200 2000");
              if (jvm.isRecorded()) {
                try (FileChannel file = FileChannel.open(cycle(flight.home()), WRITE)) {
                  file.truncate(0);
                }
              }
              steps.step(calls);
              if (jvm.isRecorded()) {
                Wait.untilResumed(flight.home());
              }
              steps.step("call 2000");
            });

    assertThat(assertUnharmed(flown)).hasSize(1);
    assertThat(Gaps.reasons(flight.recording())).isNotBlank();
  }

  @Test
  void putsItsLockBack() throws Exception {
    Flown flown =
        flight.fly(
            Steps.program(),
            jvm -> {
              Steps steps = new Steps(jvm);
              steps.step("call 1000");
              if (jvm.isRecorded()) {
                Path journal = journal(flight.home());
                Files.delete(journal.resolve("journal.lock"));
                Wait.until(() -> Journal.open(journal).state() == Journal.State.OPEN);
              }
              steps.step("call 2000");
            });

    assertThat(assertUnharmed(flown)).isEmpty();
    assertThat(flight.recording().everything()).hasSize(2);
    assertThat(Gaps.actions(flight.recording())).isZero();
  }

  /** A call that ends and one that does not before the deed, a call after all is well again. */
  private Flown fly(Deed deed, Deed repair) throws Exception {
    return flight.fly(
        Steps.program(),
        jvm -> {
          Steps steps = new Steps(jvm);
          steps.step("call 1000");
          steps.step("begin");
          if (jvm.isRecorded()) {
            suffer(jvm, deed, repair);
          }
          steps.step("finish");
          steps.step("call 2000");
        });
  }

  private void suffer(AgentJvm jvm, Deed deed, Deed repair) throws Exception {
    deed.to(flight.home());
    jvm.awaitError("was deleted or moved away");
    repair.to(flight.home());
    Wait.untilResumed(flight.home());
  }

  private static Path level(Path home, int depth) {
    Path journal = journal(home);
    return depth == 0 ? home : depth == 1 ? journal.getParent() : journal;
  }

  private static Path journal(Path home) {
    return Journal.under(home).get(0);
  }

  private static Path cycle(Path home) throws IOException {
    try (Stream<Path> files = Files.list(journal(home))) {
      List<Path> cycles = files.filter(file -> file.toString().endsWith(".cq4")).toList();
      assertThat(cycles).hasSize(1);
      return cycles.get(0);
    }
  }

  /** At once, as nobody can who deletes one file after the other: a fresh journal comes soon. */
  private void delete(Path root) throws IOException {
    Path gone =
        Files.move(
            root,
            Files.createTempDirectory(flight.directory(), "gone"),
            StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> files = Files.walk(gone)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
