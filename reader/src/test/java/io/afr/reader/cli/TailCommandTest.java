package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailCommandTest {

  @TempDir private Path home;

  @Test
  void followsServicesAndJournalsThatAppearMeanwhile() {
    record("shop", "order-1");

    Shell.Ran ran =
        meanwhile(
            () -> record("billing", "bill-1"),
            () -> record("billing", "bill-2"),
            () -> record("shop", "order-2"));

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().map(line -> line.startsWith("──") ? line : line.split(" ")[1]))
        .containsExactly(
            "order-1",
            "order-1",
            "order-1",
            "order-1",
            "── billing " + "─".repeat(69),
            "bill-1",
            "bill-1",
            "bill-1",
            "bill-1",
            "bill-2",
            "bill-2",
            "bill-2",
            "bill-2",
            "── shop " + "─".repeat(72),
            "order-2",
            "order-2",
            "order-2",
            "order-2");
  }

  @Test
  void followsAHomeThatIsNotThereYet() {
    Path none = home.resolve("none");
    Deque<Runnable> steps = new ArrayDeque<>();
    steps.add(
        () -> {
          try (Recorder recorder = new Recorder(none, "shop")) {
            recorder.weather("order-1", "Rome");
          }
        });

    Shell.Ran ran = Shell.in(none).waiting(each(steps)).run("tail", "-f", "--from", "1h");

    assertThat(ran.out()).contains("Nothing is recorded in").contains("It rains.");
  }

  @Test
  void tellsOfACallWhoseProgramEndedBeforeIt() {
    Recorder recorder = new Recorder(home, "shop");
    recorder.hanging("order-1");

    Shell.Ran ran = meanwhile(recorder::close);

    assertThat(ran.out().lines().map(line -> line.replaceAll(" +", " ").split(" ")[3]))
        .containsExactly("begins", "never");
  }

  @Test
  void followsOneServiceOnly() {
    record("shop", "order-1");
    record("billing", "bill-1");

    assertThat(Shell.in(home).run("tail", "--from", "1h", "--service", "billing", "--json").out())
        .hasLineCount(4)
        .doesNotContain("order-1");
  }

  private void record(String service, String session) {
    try (Recorder recorder = new Recorder(home, service)) {
      recorder.weather(session, "Rome");
    }
  }

  private Shell.Ran meanwhile(Runnable... steps) {
    return Shell.in(home)
        .waiting(each(new ArrayDeque<>(List.of(steps))))
        .run("tail", "-f", "--from", "1h");
  }

  /** One after the other, each between two looks; then Ctrl-C. */
  private static Pause each(Deque<Runnable> steps) {
    return time -> {
      Runnable next = steps.poll();
      if (next != null) {
        next.run();
      }
      return next != null;
    };
  }
}
