package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action.Kind;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

  @Test
  void tellsASessionAtAGlance() {
    assertThat(draw(Sample.conversation(), new Screen(100, false, true)))
        .isEqualTo(
            """
            #  TURN  ACTION       OFFSET  TIME            TOOK  NAME              CONTENT
            ── turn 1 · 10:15:00 · Assistant · Weather in Bern? ────────────────────────────────────────────────
            1  1.0   memory_op      +0ms  ▏                3ms  MessageWindowCh…  add user: Weather in Bern?
            2  1.1   llm_call       +4ms  ████▌          812ms  gpt-4o-mini       -> getWeather({"city":"Bern"})
            3  1.1   tool_call    +820ms      ▋          120ms  getWeather        {"city":"Bern"}
            4  1.1   tool_result  +940ms                        getWeather        12 °C, rain
            5  1.2   llm_call     +945ms       ███▋      640ms  gpt-4o-mini       It rains in Bern, 12 °C.
            ── turn 2 · 10:16:00 · Assistant · 東京の天気は? ───────────────────────────────────────────────────
            6  2.1   llm_call     +1m00s          ███▉   700ms  gpt-4o-mini       -> getWeather({"city":"東京"})
            7  2.1   tool_call    +1m00s              ▎   45ms  getWeather        {"city":"東京"}
                ✗ IllegalStateException: no such city: 東京
            8  2.2   llm_call     +1m00s              ▏   open  gpt-4o-mini       I cannot
            """);
  }

  @Test
  void drawsWithAsciiWhereTheTerminalHasNoMore() {
    Sample plain = new Sample();
    plain.add(Kind.LLM_CALL, 1, 1, 0, 900, Sample.call("Hello", Sample.text("x".repeat(200))));

    String drawn = draw(plain, new Screen(80, false, false));

    assertThat(drawn).contains("-- turn 1 - 10:15:00").contains("##########").contains("...");
    assertThat(drawn.chars()).allMatch(c -> c < 128);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 120, 200})
  void fitsTheScreen(int width) {
    Sample sample = Sample.conversation();
    String wide = "👩\u200D👧 東京の天気は?".repeat(40);
    sample.add(Kind.LLM_CALL, 3, 1, 61_000, 5, Sample.call(wide, Sample.text(wide)));
    sample.add(Kind.TOOL_CALL, 3, 1, 61_009, 5, "{'toolId':'" + wide + "','args':{}}");

    assertThat(draw(sample, new Screen(width, false, true)).lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void showsHostileContentWithoutObeyingIt() {
    Sample sample = new Sample();
    String evil = "\\u001b[2J\\u001b]0;owned\\u0007 \\u202Egpj.exe";
    sample.add(Kind.LLM_CALL, 1, 1, 0, 9, Sample.call(evil, Sample.text(evil)));
    sample.add(Kind.TOOL_CALL, 1, 1, 10, 9, "{'toolId':'" + evil + "','args':'" + evil + "'}");

    String drawn = draw(sample, new Screen(200, false, true));

    assertThat(drawn).contains("\\x1b[2J\\x1b]0;owned\\x07 \\u202egpj.exe");
    assertThat(drawn).doesNotContain("\u001b", "\u0007", "\u202E");
  }

  @Test
  void coloursByKindAndMarksTrouble() {
    String drawn = draw(Sample.conversation(), new Screen(100, true, true));

    assertThat(drawn)
        .contains("\u001b[36mllm_call\u001b[0m")
        .contains("\u001b[35mtool_call\u001b[0m")
        .contains("\u001b[31m    ✗ IllegalStateException: no such city: 東京\u001b[0m");
  }

  @Test
  void takesPausesOutOfTheBars() {
    Sample sample = new Sample();
    sample.add(Kind.LLM_CALL, 1, 1, 0, 1_000, Sample.call("a", Sample.text("b")));
    sample.add(Kind.LLM_CALL, 2, 1, 36_000_000, 1_000, Sample.call("c", Sample.text("d")));

    assertThat(draw(sample, new Screen(80, false, true)))
        .contains("+0ms █████      1.00s")
        .contains("+10h00m      █████ 1.00s");
  }

  private static String draw(Sample sample, Screen screen) {
    List<String> lines =
        new Timeline(
                screen, new Dividers(screen, ZoneOffset.UTC, sample.actions()), sample.actions())
            .lines(action -> List.of());
    return String.join("\n", lines) + "\n";
  }
}
