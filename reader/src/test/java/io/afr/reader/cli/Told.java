package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a command told of a home in which something is damaged: never more than it has to, and
 * nothing that only its authors understand.
 */
public record Told(int exitCode, String out, String err) {

  /** Asks and looks whether the answer is one that a command may give, whatever is damaged. */
  public static Told by(Path home, String... args) {
    Shell.Ran ran = Shell.in(home).run(args);
    Told told = new Told(ran.exitCode(), ran.out(), ran.err());
    assertThat(told.exitCode).as("%s", told).isIn(ExitCode.DONE, ExitCode.FAILED);
    assertThat(told.out + told.err).doesNotContain("Exception", "Error:", "\tat ", "unexpected");
    assertThat(told.lines()).as("%s", told).allMatch(line -> line.startsWith("afr: "));
    if (List.of(args).contains(BaseCommand.JSON)) {
      JsonNode document = ran.json();
      assertThat(document.has("error")).isEqualTo(told.exitCode != ExitCode.DONE);
    }
    return told;
  }

  /** What it warned of, a line each. */
  public List<String> lines() {
    return err.lines().toList();
  }
}
