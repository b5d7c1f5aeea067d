package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "list --bogus",
        "list extra",
        "list --agent=",
        "list --home=",
        "get last --save-media=",
        "list --agent",
        "list --agent=a --agent=b",
        "list --from=yesterday",
        "list --to=",
        "list --status=great",
        "list --min-duration=long",
        "list --min-cost=-1",
        "list --limit=0",
        "list --limit=201",
        "list --limit=ten",
        "list --limit=99999999999",
        "get",
        "get a b",
        "get --step=two last",
        "summary",
        "agent --path=x",
        "doctor last",
        "prune",
        "prune --dry-run",
        "prune --older-than=7d --max-size=1GB",
        "prune --older-than=old",
        "prune --max-size=many",
        "prune --max-size=-1",
        "prune --max-size=99999999999TB",
        "prune --session=",
        "prune last",
        "record",
        "record --",
        "record --option content -- java",
        "record --option home=/x -- java",
        "record --service= -- java",
        "attach",
        "attach nine",
        "demo twice",
        "attach 1 2",
        "attach 1 --list",
        "attach 1 --option =x",
        "stats --by=mood",
        "stats --loops --by=tool",
        "stats last",
        "diff a",
        "diff a b c",
        "export a --output=",
        "completion fish"
      })
  void refusesWrongUsageInOneLineAndOnRequestAsJson(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");

    Shell.Ran ran = Shell.in(home).run(args);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("afr: ").endsWith(" --help'\n").hasLineCount(1);

    Shell.Ran json =
        Shell.in(home).run(line.replaceFirst("^ *\\S*", "$0 --json").strip().split(" "));

    assertThat(json.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(json.err()).isEmpty();
    assertThat(json.json().at("/error/code").asString()).isEqualTo("usage");
    assertThat(json.json().at("/error/message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "list", "search", "get", "summary", "tail", "verify", "doctor", "prune", "record",
        "attach", "demo", "agent"
      })
  void explainsEveryCommandWithExamples(String command) {
    Shell.Ran ran = Shell.in(home).run((command + " --help").strip().split(" "));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("Usage: afr").contains("--home", "--json", "Examples:");
    assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void understandsWhereToReadAndHowToAnswerBeforeTheCommandToo(@TempDir Path other) {
    try (Recorder recorder = new Recorder(other, "shop")) {
      recorder.weather("s1", "Rome");
    }
    String[] before = {"--home", other.toString(), "--json", "list"};
    String[] behind = {"list", "--home", other.toString(), "--json"};

    Shell.Ran ran = Shell.in(home).run(before);

    assertThat(ran.json().at("/sessions/0/sessionId").asString()).isEqualTo("s1");
    assertThat(ran).isEqualTo(Shell.in(home).run(behind));
    assertThat(Shell.in(other).run("--home", home.toString(), "list").out())
        .startsWith("Nothing is recorded in " + home);
    assertThat(Shell.in(other).run("--home", home.toString(), "list", "--home", other.toString()))
        .isEqualTo(Shell.in(other).run("list"));
  }

  @Test
  void tellsItsVersion() {
    Shell.Ran ran = Shell.in(home).run("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("afr ");
  }
}
