package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an argument, a command answers in words, or in one document. */
class HostileArgumentsTest {

  private static final List<String> values =
      List.of(
          "",
          " ",
          "\u001b[31mred\u0007",
          "x\u0000y",
          "two\nlines",
          "../../etc",
          "\uD83D\uDE00\u6771\u4EAC",
          "\u202Eabc",
          "x".repeat(100_000),
          "-",
          "NaN",
          "1e999",
          "9".repeat(40),
          "9223372036854775808",
          "'\"`$(x)",
          "@file",
          "/",
          "%s%n",
          "2026-13-45",
          "99999999999999d");

  @TempDir private Path home;

  /** {@code ?} stands for the value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "list ?",
        "list --agent ?",
        "list --tool ?",
        "list --status ?",
        "list --from ?",
        "list --to ?",
        "list --text ?",
        "list --min-duration ?",
        "list --min-cost ?",
        "list --tag ?",
        "list --limit ?",
        "list --cursor ?",
        "list --home /nonexistent/?",
        "get ?",
        "get last --step ?",
        "get last --speed ?",
        "summary ?",
        "stats --by ?",
        "diff order-1 ?",
        "tail ? --from ?",
        "export ? --format ?",
        "verify ?",
        "prune --older-than ? --dry-run",
        "prune --max-size ? --dry-run",
        "prune --session ? --dry-run",
        "attach ?",
        "agent ?",
        "completion ?"
      })
  void areAnsweredInOneLineOrDocument(String line) {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
    }
    for (String value : values) {
      List<String> args =
          new ArrayList<>(
              Arrays.stream(line.split(" ")).map(word -> word.replace("?", value)).toList());
      Shell.Ran ran = Shell.in(home).run(args.toArray(String[]::new));
      args.add(BaseCommand.JSON);
      Shell.Ran json = Shell.in(home).run(args.toArray(String[]::new));

      assertThat(json.exitCode()).as("%s", args).isEqualTo(ran.exitCode());
      assertThat(ran.out() + ran.err() + json.out() + json.err())
          .doesNotContain("Exception", "\tat ", "unexpected")
          .doesNotContain("\u001b", "\u0000", "\u202E")
          .hasSizeLessThan(10_000);
      if (ran.exitCode() == ExitCode.FAILED || ran.exitCode() == ExitCode.USAGE) {
        assertThat(ran.err()).startsWith("afr: ").hasLineCount(1);
        assertThat(json.json().at("/error/message").asString()).isNotBlank();
      }
    }
  }
}
