package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneCommandTest {

  @TempDir private Path home;

  @Test
  void deletesWhatIsTooOld() {
    record("shop", "order-1");
    record("desk", "order-2");

    Shell.Ran kept = prune("--older-than", "15m");
    assertThat(kept.exitCode()).isZero();
    assertThat(kept.out()).startsWith("Nothing to delete; ");
    assertThat(Journal.under(home)).hasSize(2);

    Shell.Ran ran = prune("--older-than", "0s", "--service", "shop");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Deleted 1 journal: ", " freed; ", " left.");
    assertThat(Journal.under(home)).singleElement().asString().contains("/desk/");
  }

  @Test
  void deletesTheOldestUntilTheRestFits() {
    record("shop", "order-1");
    record("desk", "order-2");

    Shell.Ran ran = prune("--max-size", "0", "--json");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.json().at("/journals").asInt()).isEqualTo(2);
    assertThat(ran.json().at("/freedBytes").asLong()).isPositive();
    assertThat(ran.json().at("/leftBytes").asLong()).isZero();
    assertThat(ran.json().at("/removed")).hasSize(2);
    assertThat(Journal.under(home)).isEmpty();
  }

  @Test
  void onlyTellsWhatWouldGoIfAskedTo() throws IOException {
    record("shop", "order-1", "order-2");
    List<String> before = files();

    Shell.Ran all = prune("--max-size", "0", "--dry-run");
    Shell.Ran session = prune("--session", "order-1", "--dry-run");

    assertThat(all.out()).contains("Would delete 1 journal: ", " to be freed; 0 B would be left.");
    assertThat(session.out()).contains("Would erase order-1 from 1 journal: ", " to be freed.");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void erasesASession() throws IOException {
    record("shop", "order-1", "order-2");
    String other = Shell.in(home).run("get", "order-2", "--json").out();

    Shell.Ran ran = prune("--session", "order-1");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains(" entries ", "Erased order-1 from 1 journal: ");
    assertThat(contents()).doesNotContain("order-1", "City-order-1").contains("City-order-2");
    assertThat(Shell.in(home).run("get", "order-1").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(Shell.in(home).run("get", "order-2", "--json").out()).isEqualTo(other);
    assertThat(Shell.in(home).run("verify").exitCode()).isZero();
  }

  @Test
  void erasesOnlyTheServicesSessionWhereTwoShareAnId() throws IOException {
    record("shop", "order-1");
    record("desk", "order-1");

    Shell.Ran ambiguous = prune("--session", "order-1");
    assertThat(ambiguous.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ambiguous.err()).contains("ambiguous", "shop/order-1", "desk/order-1");

    assertThat(prune("--session", "order-1", "--service", "shop").exitCode()).isZero();
    assertThat(prune("--session", "order-1").exitCode()).isZero();
    assertThat(contents()).doesNotContain("order-1");
  }

  @Test
  void leavesARequestForWhatIsStillBeingWritten() throws IOException {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "City-order-1");

      Shell.Ran ran = prune("--session", "last");

      assertThat(ran.exitCode()).isZero();
      assertThat(ran.out().replace('\n', ' '))
          .contains("Nothing of order-1 can be erased yet.", "a running program still writes");
      assertThat(prune("--session", "order-1", "--json").json().at("/pending")).hasSize(1);
    }
    assertThat(contents()).contains("City-order-1");

    Shell.Ran later = prune("--older-than", "7d");

    assertThat(later.exitCode()).isZero();
    assertThat(contents()).doesNotContain("order-1");
    assertThat(files()).noneMatch(file -> file.endsWith(".request"));
  }

  @Test
  void saysWhatIsNotThere() {
    record("shop", "order-1");

    assertThat(prune("--session", "order-9").exitCode()).isEqualTo(ExitCode.FAILED);
    Shell.Ran service = prune("--max-size", "1GB", "--service", "shoe");
    assertThat(service.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(service.err()).isEqualTo("afr: no service shoe\n");
  }

  @Test
  void hasNothingToDoInAHomeThatHoldsNothing() {
    Shell.Ran ran = prune("--max-size", "1GB");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Nothing is recorded in");
    assertThat(prune("--session", "last", "--json").json().at("/removed")).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  private Shell.Ran prune(String... options) {
    return Shell.in(home)
        .run(Stream.concat(Stream.of("prune"), Stream.of(options)).toArray(String[]::new));
  }

  private void record(String service, String... sessions) {
    try (Recorder recorder = new Recorder(home, service)) {
      for (String session : sessions) {
        recorder.weather(session, "City-" + session);
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.map(Path::toString).filter(file -> !file.contains("/.index")).sorted().toList();
    }
  }

  private String contents() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      StringBuilder all = new StringBuilder();
      files.filter(Files::isRegularFile).forEach(file -> all.append(read(file)));
      return all.toString();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
