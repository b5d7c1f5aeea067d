package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import io.afr.journal.testing.Laid;
import io.afr.reader.terminal.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyCommandTest {

  @TempDir Path home;

  private Path journal;

  @BeforeEach
  void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
      recorder.gap(3, "the disk was full");
      recorder.weather("order-2", "Bern");
    }
    journal = Journal.under(home).get(0);
  }

  @Test
  void saysThatAllIsWell() {
    Shell.Ran ran = Shell.in(home).run("verify");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("JOURNAL", journal.getFileName().toString(), "shop", "ended", "intact")
        .contains("· 3 actions were not recorded before entry", "the disk was full")
        .endsWith("1 journal: intact\n");
  }

  @Test
  void namesWhatIsDamaged() throws IOException {
    Laid hit = damage();

    Shell.Ran ran = Shell.in(home).run("verify", "shop");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out())
        .contains(
            "! entry 5, at byte " + hit.offset() + " of " + hit.file(), "checksum does not match")
        .endsWith("1 journal: damaged\n");
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void namesWhatIsDamagedForPrograms() throws IOException {
    Laid hit = damage();

    Shell.Ran ran = Shell.in(home).run("verify", "--json");
    JsonNode json = ran.json();

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(json.path("intact").asBoolean()).isFalse();
    JsonNode check = json.at("/journals/0");
    assertThat(check.path("result").asString()).isEqualTo("damaged");
    assertThat(check.path("state").asString()).isEqualTo("ended");
    assertThat(check.at("/damages/0/offset").asLong()).isEqualTo(hit.offset());
    assertThat(check.at("/damages/0/from").asLong()).isEqualTo(5);
    assertThat(check.at("/damages/0/to").asLong()).isEqualTo(5);
    assertThat(check.at("/missing/0/cause").asString()).isEqualTo("damage");
    assertThat(check.at("/gaps/0/actions").asLong()).isEqualTo(3);
    assertThat(check.path("lastEntry").asLong()).isEqualTo(Laid.in(journal).size());
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    Shell.Ran ran = Shell.in(home).run("verify", "hotel");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).isEqualTo("afr: no journal or service 'hotel' in " + home + "\n");
  }

  @Test
  void hasNothingToCheckInAnEmptyHome() {
    Shell.Ran ran = Shell.in(home.resolve("none")).run("verify");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out()).contains("Nothing is recorded");
    JsonNode json = Shell.in(home.resolve("none")).run("verify", "--json").json();
    assertThat(json.path("intact").asBoolean()).isTrue();
    assertThat(json.path("journals").isEmpty()).isTrue();
  }

  @Test
  void letsTheDoctorTellOfWaitsAndPauses() {
    try (Recorder recorder = new Recorder(home, "hotel")) {
      recorder.gap(1, "the disk was full");
      recorder.weather("room-1", "Rome");
      recorder.gap(4, "the disk was full");
    }

    Shell.Ran ran = Shell.in(home).run("doctor");
    JsonNode json = Shell.in(home).run("doctor", "--json").json();

    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("LONGEST APPEND", " of ")
        .contains("5 actions missing in", ", in 2 pauses: the disk was full");
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
    JsonNode hotel =
        json.path("journals")
            .valueStream()
            .filter(one -> one.path("service").asString().equals("hotel"))
            .findFirst()
            .orElseThrow();
    assertThat(hotel.path("missingActions").asLong()).isEqualTo(5);
    assertThat(hotel.at("/longestAppend/nanos").asLong()).isPositive();
    assertThat(hotel.at("/longestAppend/actionId").asString()).contains("-");
    assertThat(hotel.at("/longestAppend/what").asString()).isIn("begin", "end");
  }

  private Laid damage() throws IOException {
    Laid hit = Laid.in(journal).get(4);
    Path file = journal.resolve(hit.file());
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) hit.offset() + 20] ^= 1;
    Files.write(file, bytes);
    return hit;
  }
}
