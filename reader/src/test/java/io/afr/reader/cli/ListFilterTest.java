package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilterTest {

  @TempDir Path home;

  @Test
  void takesTheWordThatTheListShows() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
      recorder.failing("order-2", "Atlantis");
    }
    assertThat(Shell.in(home).run("list").out()).contains(" errors ");

    Shell.Ran ran = Shell.in(home).run("list", "--status", "errors");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out()).contains("order-2").doesNotContain("order-1");
  }

  @Test
  void refusesABeginningThatIsLaterThanTheEnd() {
    Shell.Ran ran = Shell.in(home).run("list", "--from", "1h", "--to", "2h");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).startsWith("afr: nothing can match: ").hasLineCount(1);
  }
}
