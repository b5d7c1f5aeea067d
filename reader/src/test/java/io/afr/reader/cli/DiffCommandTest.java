package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiffCommandTest {

  @TempDir private Path home;

  @BeforeEach
  void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
      recorder.weather("order-2", "東京");
      recorder.weather("order-2", "東京");
      recorder.weather("twin", "Rome");
    }
  }

  @Test
  void showsWhatDiffersAndWhatOnlyOneHas() {
    Shell.Ran ran = Shell.in(home).run("diff", "order-1", "order-2");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
                       A        B
            session    order-1  order-2
            service    shop     shop
            status     ok       ok
            in actions 1.57 s   3.14 s  +100 %
            tokens     2,468    4,936   +100 %
            cost       $0.00918 $0.0184 +100 %
            LLM calls  2        4       +100 %
            tool calls 1        2       +100 %
            errors     0        0
            ── turn 1.1 ────────────────────────────────────────────────────────────────────
            ~ llm gpt-4o  #1 · 812 ms · 1,234 tokens · $0.00459
                prompt
              - user: What is the weather in Rome?
              + user: What is the weather in 東京?
            ~ tool getWeather  #2 · 120 ms
                arguments
              - {"city":"Rome"}
              + {"city":"東京"}
            ── turn 1.2 ────────────────────────────────────────────────────────────────────
            = llm gpt-4o  #4 · 640 ms · 1,234 tokens · $0.00459
            ── turn 2.1 ────────────────────────────────────────────────────────────────────
            + llm gpt-4o  #5 · 812 ms · 1,234 tokens · $0.00459
              + -> getWeather({"city":"東京"})
            + tool getWeather  #6 · 120 ms
              + {"city":"東京"}
            ── turn 2.2 ────────────────────────────────────────────────────────────────────
            + llm gpt-4o  #8 · 640 ms · 1,234 tokens · $0.00459
              + It rains.
            """);
  }

  @Test
  void saysThatBothAreTheSame() {
    assertThat(Shell.in(home).run("diff", "order-1", "twin").out())
        .endsWith("Both did and said the same.\n")
        .doesNotContain("~ ");
  }

  @Test
  void answersAsOneDocument() {
    JsonNode diff = Shell.in(home).run("diff", "order-1", "order-2", "--json").json();

    assertThat(diff.path("same").asBoolean()).isFalse();
    assertThat(diff.at("/a/sessionId").asString()).isEqualTo("order-1");
    assertThat(diff.at("/b/tokensUsed").asInt()).isEqualTo(4_936);
    assertThat(diff.at("/steps").valueStream().map(step -> step.path("change").asString()))
        .containsExactly("changed", "changed", "same", "only_b", "only_b", "only_b");
    assertThat(diff.at("/steps/1/differences/0/what").asString()).isEqualTo("arguments");
    assertThat(diff.at("/steps/1/differences/0/b").asString()).isEqualTo("{\"city\":\"東京\"}");
    assertThat(diff.at("/steps/1/a/sequence").asInt()).isEqualTo(2);
    assertThat(diff.at("/steps/3/a").isMissingNode()).isTrue();
  }

  @Test
  void saysWhichSessionIsMissing() {
    assertThat(Shell.in(home).run("diff", "order-1").err())
        .isEqualTo("afr: Missing required parameter: 'B'; see 'afr diff --help'\n");
    Shell.Ran unknown = Shell.in(home).run("diff", "order-1", "order-9", "--json");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.json().at("/error/code").asString()).isEqualTo("not_found");
  }

  @Test
  void showsOfLongTextsTheLinesThatDiffer() {
    String a = "line\n".repeat(50) + "old\n" + "more\n".repeat(50);
    String b = "line\n".repeat(50) + "new\n" + "more\n".repeat(50);
    Screen screen = Screen.plain();

    assertThat(TextDiff.lines(screen, a, b, false))
        .containsExactly("    …", "    line", "  - old", "  + new", "    more", "    …");
    assertThat(TextDiff.lines(screen, "x\n".repeat(100), null, false))
        .hasSize(17)
        .endsWith("    … 84 more lines (--full)");
    assertThat(TextDiff.lines(screen, "x\n".repeat(100), null, true)).hasSize(100);
  }

  @Test
  void fitsTheScreenAndObeysNothing() {
    String evil = "\u001b[2J\u202E" + "👩\u200D👧 東京の天気は?".repeat(40);

    for (int width : List.of(40, 80, 200)) {
      assertThat(TextDiff.lines(new Screen(width, false, true), evil, "x" + evil, true))
          .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width))
          .noneMatch(line -> line.contains("\u001b") || line.contains("\u202E"));
    }
  }

  @Test
  void hintsHowToRecordWhereNothingIs(@TempDir Path empty) {
    Shell.Ran ran = Shell.in(empty).run("diff", "last", "order-1");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Nothing is recorded in ");
    assertThat(Shell.in(empty).run("diff", "last", "last", "--json").json().isEmpty()).isTrue();
    assertThat(Shell.in(empty).run("diff", "a", "b").exitCode()).isEqualTo(ExitCode.FAILED);
  }
}
