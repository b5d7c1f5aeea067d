package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is named in one line, and everything else is still shown. */
class UnreadableTest {

  @TempDir private Path home;

  @Test
  void saysThatASessionMayBeInWhatCannotBeRead() throws IOException {
    record("order-1");
    Path manifest = cycleFile().resolveSibling("journal.json");
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("(\"format\"\\s*:\\s*)1", "$199"));

    for (String name : List.of("order-1", "last")) {
      Shell.Ran ran = Shell.in(home).run("get", name);
      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ran.err())
          .startsWith("afr: no session " + name + "; not everything could be read: ")
          .contains(manifest.getParent() + ": is of format 99", "use a newer afr")
          .hasLineCount(1);
    }
    assertThat(Shell.in(home).run("doctor").out()).contains("What cannot be read");
  }

  @Test
  void readsAJournalThatHasLostItsManifestAndSaysSo() throws IOException {
    record("order-1");
    Path manifest = cycleFile().resolveSibling("journal.json");
    Files.delete(manifest);

    Shell.Ran ran = Shell.in(home).run("list");

    assertThat(ran.out()).contains("order-1");
    assertThat(ran.err())
        .isEqualTo(
            "afr: warning: " + manifest.getParent() + ": is no journal, it has no journal.json\n");
  }

  @Test
  void namesADamagedManifestOnce() throws IOException {
    record("order-1");
    Path manifest = cycleFile().resolveSibling("journal.json");
    Files.writeString(manifest, "{ cut");

    Shell.Ran ran = Shell.in(home).run("list");

    assertThat(ran.out()).contains("order-1");
    assertThat(ran.err()).startsWith("afr: warning: " + manifest + ": is damaged").hasLineCount(1);
  }

  @Test
  void refusesAJournalInPlaceOfAHome() throws IOException {
    record("order-1");
    Path journal = cycleFile().getParent();

    Shell.Ran ran = Shell.in(home).run("list", "--home", journal.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains(journal + ": is a single journal", "--home " + home);
  }

  @Test
  void refusesAHomeThatIsAFile() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "x");

    Shell.Ran ran = Shell.in(home).run("list", "--home", file.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains(file + ": is a file").hasLineCount(1);
  }

  @Test
  void warnsOfDamageOnceAndShowsTheRest() throws IOException {
    record("order-1", "order-2");
    Path cycle = cycleFile();
    try (RandomAccessFile file = new RandomAccessFile(cycle.toFile(), "rw")) {
      for (int back : List.of(1_800, 600)) {
        file.seek(file.length() - back);
        file.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
      }
    }

    Shell.Ran ran = Shell.in(home).run("list");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("order-1");
    assertThat(ran.err())
        .startsWith("afr: warning: " + cycle + ": at byte ")
        .endsWith(" more\n")
        .hasLineCount(1);
    Shell.Ran json = Shell.in(home).run("list", "--json");
    assertThat(json.json().path("sessions").size()).isGreaterThan(0);
    assertThat(json.err()).isEqualTo(ran.err());
  }

  private void record(String... sessions) {
    try (Recorder recorder = new Recorder(home, "shop")) {
      for (String session : sessions) {
        recorder.weather(session, session.endsWith("2") ? "Bern" : "Rome");
      }
    }
  }

  private Path cycleFile() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.toString().endsWith(".cq4")).findFirst().orElseThrow();
    }
  }
}
