package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.terminal.Width;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What people ask before they know: the help, and the Tab key. */
class HelpTest {

  @TempDir private Path home;

  static Set<String> commands() {
    return Main.commandLine(Shell.in(Path.of("none")).console()).getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void explainsACommandWithExamplesWithinEightyColumns(String command) {
    Shell.Ran ran = Shell.in(home).run(command, "--help");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("Usage: afr ", "\nOptions:\n", "\nExit status:\n", "\nExamples:\n");
    assertThat(ran.out().substring(ran.out().indexOf("\nExamples:\n"))).contains("  afr ");
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
  }

  @Test
  void listsEachCommandInAFewWords() {
    String help = Shell.in(home).run("--help").out();

    assertThat(commands()).allSatisfy(command -> assertThat(help).containsPattern("\\b" + command));
    assertThat(help.lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80))
        .hasSizeLessThan(60);
  }

  @Test
  void completesCommandsOptionsAndValuesInBash() throws Exception {
    assertThat(completed("afr", "s")).contains("search", "stats", "summary");
    assertThat(completed("afr", "get", "--t")).containsExactlyInAnyOrder("--tree", "--transcript");
    assertThat(completed("afr", "stats", "--by", "mo")).containsExactly("model");
    assertThat(completed("afr", "list", "--status", "e")).containsExactly("error");
  }

  @Test
  void printsTheScriptForZshAndAsJson() {
    String bash = Shell.in(home).run("completion").out();
    JsonNode zsh = Shell.in(home).run("completion", "zsh", "--json").json();

    assertThat(bash).contains("complete -F _complete_afr", "bashcompinit");
    assertThat(zsh.path("shell").asString()).isEqualTo("zsh");
    assertThat(zsh.path("script").asString()).isEqualTo(bash);
    assertThat(Shell.in(home).run("completion", "fish").err())
        .contains("'fish' is none of bash, zsh");
  }

  /** What bash would offer for the last of these words. */
  private Set<String> completed(String... words) throws IOException, InterruptedException {
    Path script = home.resolve("completion");
    Files.writeString(script, Shell.in(home).run("completion", "bash").out());
    String ask =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_afr; printf '%%s\\n' ${COMPREPLY[@]}"
            .formatted(script, String.join(" ", words), words.length - 1);
    Process bash =
        new ProcessBuilder("bash", "-c", ask)
            // Outside of a completion bash does not know compopt, and says so.
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return Set.of(offered.strip().split("\\s+"));
  }
}
