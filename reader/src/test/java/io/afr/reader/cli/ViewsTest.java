package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action.Kind;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ways to look at a session: as a tree, as a transcript, as it happened. */
class ViewsTest {

  @TempDir private Path home;

  @Test
  void tellsWhereTheTimeWent() {
    Sample sample = new Sample();
    sample.add(Kind.LLM_CALL, 1, 1, 0, 100, Sample.call("Weather?", Sample.toolCall("Bern")));
    String call = sample.add(Kind.TOOL_CALL, 1, 1, 100, 800, "{'toolId':'ask','args':{}}").last();
    sample.inside(call).add(Kind.LLM_CALL, 1, 1, 110, 300, Sample.call(null, Sample.text("Rain.")));
    sample.inside(call).add(Kind.TOOL_RESULT, 1, 1, 900, 0, "{'toolId':'ask','result':'wet'}");
    sample.inside(null).add(Kind.MEMORY_OP, 1, 1, 901, 50, Sample.memory("add"));
    sample.add(Kind.MEMORY_OP, 1, 1, 952, 50, Sample.memory("get"));

    assertThat(tree(sample, new Screen(80, false, true)))
        .isEqualTo(
            """
              # ACTION               TOOK ITSELF SHARE           CONTENT
            ── turn 1 · 1.00 s, 100 % · Weather? ───────────────────────────────────────────
              1 ├ llm gpt-4o-mini   100ms  100ms █          10 % -> getWeather({"city":"Ber…
              2 ├ tool ask          800ms  500ms █████      50 % {} → wet
              3 │ └ llm gpt-4o-mini 300ms  300ms ███        30 % Rain.
            5–6 └ 2 memory ops      100ms  100ms █          10 % add, get
            Shares are of 1.00 s, the time in all actions.
            """);
  }

  @Test
  void readsAsAConversation() {
    assertThat(transcript(Sample.conversation(), new Screen(80, false, true)))
        .isEqualTo(
            """
            ── turn 1 · 10:15:00 · Assistant ───────────────────────────────────────────────
            · MessageWindowChatMemory add user: Weather in Bern?

            user  #2
              Weather in Bern?

            tool getWeather  120 ms · #3
              {"city":"Bern"}

            tool getWeather  #4
              → 12 °C, rain

            assistant  gpt-4o-mini · 640 ms · #5
              It rains in Bern, 12 °C.

            ── turn 2 · 10:16:00 · Assistant ───────────────────────────────────────────────
            user  #6
              東京の天気は?

            tool getWeather  45 ms error · #7
              {"city":"東京"}

            assistant  gpt-4o-mini · open · #8
              I cannot
            """);
  }

  @Test
  void saysNothingTwice() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
    }

    String said = Shell.in(home).run("get", "last", "--transcript").out();

    assertThat(said.lines().skip(2))
        .containsExactly(
            "user  #1",
            "  What is the weather in Rome?",
            "",
            "tool getWeather  120 ms · #2",
            "  {\"city\":\"Rome\"}",
            "  → 12 degrees",
            "",
            "assistant  gpt-4o · 640 ms · #4",
            "  It rains.");
  }

  @Test
  void shortensResultsUnlessAskedNotTo() {
    Sample sample = new Sample();
    String rows = "row\\n".repeat(40);
    sample.add(Kind.TOOL_RESULT, 1, 1, 0, 0, "{'toolId':'query','result':'" + rows + "'}");

    assertThat(transcript(sample, Screen.plain())).contains("… 32 more lines (--full)");
    assertThat(new Transcript(Screen.plain(), sample.actions(), true).passages().get(0).text())
        .hasSize(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 200})
  void fitsTheScreen(int width) {
    Sample sample = Sample.conversation();
    String wide = "👩\u200D👧 東京の天気は?".repeat(40);
    sample.add(Kind.LLM_CALL, 3, 1, 61_000, 5, Sample.call(wide, Sample.text(wide)));
    sample.add(Kind.TOOL_CALL, 3, 1, 61_009, 5, "{'toolId':'" + wide + "','args':'" + wide + "'}");
    Screen screen = new Screen(width, false, true);

    assertThat((tree(sample, screen) + transcript(sample, screen)).lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void showsHostileContentWithoutObeyingIt() {
    Sample sample = new Sample();
    String evil = "\\u001b[2J\\u001b]0;owned\\u0007 \\u202Egpj.exe";
    sample.add(Kind.LLM_CALL, 1, 1, 0, 9, Sample.call(evil, Sample.text(evil)));
    sample.add(Kind.TOOL_CALL, 1, 1, 10, 9, "{'toolId':'" + evil + "','args':'" + evil + "'}");
    sample.add(Kind.MEMORY_OP, 1, 1, 20, 9, Sample.memory("add", Sample.message("user", evil)));
    Screen screen = new Screen(200, false, true);

    assertThat(tree(sample, screen) + transcript(sample, screen))
        .contains("\\x1b[2J\\x1b]0;owned\\x07 \\u202egpj.exe")
        .doesNotContain("\u001b", "\u0007", "\u202E");
  }

  @Test
  void playsInRecordedTimeButForItsPauses() {
    List<Duration> waits = new ArrayList<>();
    Sample sample = Sample.conversation();

    assertThat(play(sample, 2, waits)).isEqualTo(transcript(sample, Screen.plain()));

    // The first call, the tool, the second call, the rest between turns, the third call.
    assertThat(waits.stream().map(Duration::toMillis))
        .containsSequence(408L, 60L)
        .contains(322L, 1_000L);
    assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isBetween(1_800L, 2_300L);
  }

  @Test
  void showsAStreamedAnswerPieceByPiece() {
    Sample sample = new Sample();
    String answer = "word ".repeat(100).strip();
    sample.add(
        Kind.LLM_CALL,
        1,
        1,
        0,
        2_400,
        Sample.call("Go", Sample.text(answer))
            .replaceFirst("\\{", "{'streaming':true,'timeToFirstTokenMs':400,"));
    List<Duration> waits = new ArrayList<>();

    String played = play(sample, 1, waits);

    assertThat(played).isEqualTo(transcript(sample, Screen.plain()));
    assertThat(waits.get(0)).isEqualTo(Duration.ofMillis(400));
    assertThat(waits).hasSizeBetween(48, 53);
  }

  @Test
  void endsWithTheSignalsCodeWhenInterrupted() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
    }

    Shell.Ran seen = Shell.in(home).played().run("get", "last", "--speed", "1");

    assertThat(seen.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(seen.out()).contains("What is the weather").doesNotContain("It rains.");
    Shell.Ran piped = Shell.in(home).run("get", "last", "--speed", "1");
    assertThat(piped.exitCode()).isZero();
    assertThat(piped.out()).isEqualTo(Shell.in(home).run("get", "last", "--transcript").out());
  }

  @Test
  void saysWhichOptionsDoNotGoTogether() {
    assertThat(get("--tree", "--step", "1"))
        .isEqualTo(
            "afr: --tree, --step=N are mutually exclusive (specify only one); see 'afr get --help'\n");
    assertThat(get("--tree", "--full"))
        .isEqualTo(
            "afr: --full is for the timeline, --transcript and --json; drop it or --tree;"
                + " see 'afr get --help'\n");
    assertThat(get("--step", "x")).contains("'x' is no number of an action");
    assertThat(get("--speed", "0")).contains("give 1 for as it was, 10 for ten times as fast");
    assertThat(
            Shell.in(home)
                .run("get", "last", "--transcript", "--json")
                .json()
                .at("/error/code")
                .asString())
        .isEqualTo("usage");
  }

  private String get(String... options) {
    List<String> line = new ArrayList<>(List.of("get", "last"));
    line.addAll(List.of(options));
    Shell.Ran ran = Shell.in(home).run(line.toArray(String[]::new));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }

  private static String tree(Sample sample, Screen screen) {
    Dividers dividers = new Dividers(screen, ZoneOffset.UTC, sample.actions());
    return String.join("\n", new TimeTree(screen, dividers, sample.actions()).lines()) + "\n";
  }

  private static String transcript(Sample sample, Screen screen) {
    StringWriter out = new StringWriter();
    playback(sample, screen, out).print();
    return out.toString();
  }

  private static String play(Sample sample, double speed, List<Duration> waits) {
    StringWriter out = new StringWriter();
    boolean done = playback(sample, Screen.plain(), out).play(speed, time -> waits.add(time));
    assertThat(done).isTrue();
    return out.toString();
  }

  private static Playback playback(Sample sample, Screen screen, StringWriter out) {
    return new Playback(
        new PrintWriter(out),
        screen,
        new Dividers(screen, ZoneOffset.UTC, sample.actions()),
        sample.actions(),
        new Transcript(screen, sample.actions(), false).passages());
  }
}
