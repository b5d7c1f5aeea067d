package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Note;
import io.afr.reader.terminal.Width;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CommandsTest {

  @TempDir private Path home;
  @TempDir private Path files;

  @Test
  void listsSessionsTheNewestFirst() {
    record("order-1", "order-2");

    Shell.Ran ran = Shell.in(home).run("list");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().map(line -> line.split(" ")[0]))
        .containsExactly("SESSION", "order-2", "order-1");
    assertThat(ran.out()).contains("Assistant", "ok", "2,468", "What is the weather");
    assertThat(Shell.in(home).run("search").out()).isEqualTo(ran.out());
  }

  @Test
  void listsAsOneDocument() {
    record("order-1", "order-2");

    JsonNode found = Shell.in(home).run("list", "--json", "--limit", "1").json();

    assertThat(found.path("sessions").size()).isEqualTo(1);
    assertThat(found.at("/sessions/0/sessionId").asString()).isEqualTo("order-2");
    String cursor = found.path("nextCursor").asString();
    JsonNode next = Shell.in(home).run("list", "--json", "--limit=1", "--cursor", cursor).json();
    assertThat(next.at("/sessions/0/sessionId").asString()).isEqualTo("order-1");
  }

  @Test
  void combinesConditions() {
    record("order-1", "order-2");

    assertThat(list("--tool", "getWeather", "--text", "rome")).isEqualTo("order-1");
    assertThat(list("--agent", "shop.Assistant", "--model", "gpt-4o", "--text", "bern"))
        .isEqualTo("order-2");
    assertThat(list("--service", "shop", "--from", "1h", "--status", "ok", "--limit", "1"))
        .isEqualTo("order-2");
    assertThat(list("--to", "1h")).isEqualTo("No");
    assertThat(list("--tool", "getWeather", "--text", "rains")).isEqualTo("No");
    assertThat(list("--min-duration", "2s")).isEqualTo("No");
    assertThat(list("--tag", "env=test", "--min-duration", "800ms", "--text", "Rome"))
        .isEqualTo("order-1");
  }

  @Test
  void replaysASession() {
    record("order-1");

    Shell.Ran ran = Shell.in(home).run("get", "order-1");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().filter(line -> line.matches("\\d .*")).map(CommandsTest::words))
        .containsExactly(
            "1 1.1 llm_call 812ms gpt-4o",
            "2 1.1 tool_call 120ms getWeather",
            "3 1.1 tool_result getWeather",
            "4 1.2 llm_call 640ms gpt-4o");
    assertThat(ran.out()).contains("turn 1", "What is the weather in Rome?", "It rains.");
  }

  @Test
  void replaysAsAnArrayWithoutHoles() {
    record("order-1");

    JsonNode actions = Shell.in(home).run("get", "last", "--json").json();

    assertThat(actions.isArray()).isTrue();
    assertThat(actions.valueStream().map(action -> action.path("sequence").asInt()))
        .containsExactly(1, 2, 3, 4);
    assertThat(actions.at("/3/data/messages").isMissingNode()).isTrue();
    JsonNode full = Shell.in(home).run("get", "last", "--json", "--full").json();
    assertThat(full.at("/3/data/messages").size()).isEqualTo(3);
  }

  @Test
  void showsOneActionWhole() {
    record("order-1");

    Shell.Ran ran = Shell.in(home).run("get", "order-1", "--step", "4");

    assertThat(ran.out())
        .contains("#4  llm_call  gpt-4o  ok", "What is the weather in Rome?", "It rains.")
        .contains("1,234 tokens: 1,000 in (200 cached), 234 out", "\"temperature\" : 0.5");
    JsonNode step = Shell.in(home).run("get", "order-1", "--step", "4", "--json").json();
    assertThat(step.path("sequence").asInt()).isEqualTo(4);
    assertThat(step.at("/data/messages").size()).isEqualTo(3);
  }

  @Test
  void showsAFailedToolWithItsArgumentsAndItsError() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.failing("order-1", "Atlantis");
    }

    assertThat(Shell.in(home).run("get", "last").out())
        .contains("{\"city\":\"Atlantis\"}", "✗ IllegalStateException: no such city");
    assertThat(list("--status", "error")).isEqualTo("order-1");
  }

  @Test
  void addsASessionUp() {
    record("order-1");

    Shell.Ran ran = Shell.in(home).run("summary", "order-1");

    assertThat(ran.out())
        .contains("1 turn, 2 iterations, 2 LLM calls, 1 tool call, 0 memory ops")
        .contains("2,468 tokens: 2,000 in (400 cached), 468 out")
        .contains("MODEL", "gpt-4o", "TOOL", "getWeather", "SLOWEST");
    JsonNode summary = Shell.in(home).run("summary", "order-1", "--json").json();
    assertThat(summary.path("tokensUsed").asInt()).isEqualTo(2_468);
    assertThat(summary.path("toolCalls").asInt()).isEqualTo(1);
  }

  @Test
  void saysThatASessionIsUnknown() {
    record("order-1");

    for (String command : List.of("get", "summary", "tail")) {
      Shell.Ran ran = Shell.in(home).run(command, "order-9");
      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err())
          .isEqualTo("afr: no session order-9; 'afr list' shows which there are\n");
      Shell.Ran json = Shell.in(home).run(command, "order-9", "--json");
      assertThat(json.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(json.json().at("/error/code").asString()).isEqualTo("not_found");
    }
    assertThat(Shell.in(home).run("get", "order-1", "--step", "99").exitCode())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void saysThatNothingIsRecordedYet() {
    assertThat(Shell.in(home).run("get", "order-1").err())
        .isEqualTo("afr: no session order-1; nothing is recorded in " + home + " yet\n");
  }

  @Test
  void tellsWrongUsageInOneLine() {
    assertThat(Shell.in(home).run("lst").err())
        .isEqualTo("afr: unknown command 'lst'; see 'afr --help'\n");
    assertThat(Shell.in(home).run("list", "--foo").err())
        .isEqualTo("afr: unknown option '--foo'; see 'afr list --help'\n");
    assertThat(Shell.in(home).run("get", "a", "b").err())
        .isEqualTo("afr: unknown argument 'b'; see 'afr get --help'\n");
  }

  @Test
  void listsWhatAnAmbiguousNameMayMean() {
    record("order-1", "order-2");

    Shell.Ran ran = Shell.in(home).run("get", "order");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err().lines().skip(1).map(String::strip))
        .containsExactlyInAnyOrder("order-1", "order-2");
    JsonNode error = Shell.in(home).run("get", "order", "--json").json().path("error");
    assertThat(error.path("code").asString()).isEqualTo("ambiguous");
    assertThat(error.path("candidates").size()).isEqualTo(2);
  }

  @Test
  void findsASessionByPrefixAndByService() {
    record("order-1", "payment-2");

    String whole = Shell.in(home).run("get", "payment-2").out();
    assertThat(Shell.in(home).run("get", "pay").out()).isEqualTo(whole);
    assertThat(Shell.in(home).run("get", "shop/payment-2").out()).isEqualTo(whole);
  }

  @Test
  void tellsBeginnersHowToRecord() {
    for (List<String> line : List.of(List.of("list"), List.of("get", "last"), List.of("doctor"))) {
      Shell.Ran ran = Shell.in(home.resolve("none")).run(line.toArray(String[]::new));
      assertThat(ran.exitCode()).isZero();
      assertThat(ran.out()).contains("java -jar afr.jar record -- java -jar app.jar");
    }
    JsonNode none = Shell.in(home).run("list", "--json").json();
    assertThat(none.path("sessions").isArray()).isTrue();
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void answersWhyACallIsNotThere() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.note(
          Note.LIBRARY, Map.of("name", "openai-java", "version", "0.9.0", "state", "unsupported"));
      recorder.note(
          Note.RETIRED,
          Map.of("integration", "langchain4j", "advice", "Chat", "type", "NoSuchMethodError"));
      recorder.gap(3, "no space left");
      recorder.weather("order-1", "Rome");
    }

    Shell.Ran ran = Shell.in(home).run("doctor");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("langchain4j", "1.19.0", "recorded", "ended", "free")
        .contains("openai-java 0.9.0 is not a version that can be recorded")
        .contains("stopped recording langchain4j Chat", "3 actions missing", "no space left")
        .contains("Why is my call not there?");
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
    JsonNode json = Shell.in(home).run("doctor", "--json").json();
    assertThat(json.at("/journals/0/state").asString()).isEqualTo("ended");
    assertThat(json.at("/journals/0/libraries").size()).isEqualTo(2);
    assertThat(json.at("/journals/0/gaps/0/actions").asInt()).isEqualTo(3);
  }

  @Test
  void saysThatALivingProgramPausesForWantOfSpace() {
    Map<String, String> greedy = Map.of("min-free-space", Long.toString(Long.MAX_VALUE / 10));
    try (Recorder recorder = new Recorder(home, "shop", greedy)) {
      recorder.weather("order-1", "Rome");

      assertThat(Shell.in(home).run("doctor").out())
          .contains("recording pauses", "(option min-free-space)");
    }
    assertThat(Shell.in(home).run("doctor").out()).doesNotContain("recording pauses");
  }

  @Test
  void followsUntilInterrupted() {
    record("order-1");

    Shell.Ran ran = Shell.in(home).run("tail", "--from", "1h");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(ran.out()).hasLineCount(4).contains("getWeather", "It rains.");
    Shell.Ran json = Shell.in(home).run("tail", "--from", "1h", "--json");
    assertThat(json.out().lines()).hasSize(4).allMatch(line -> line.startsWith("{"));
    assertThat(Shell.in(home).run("tail").out()).isEmpty();
  }

  @Test
  void followsWhatIsRecordedMeanwhile() {
    record("order-1");
    List<String> toCome = new ArrayList<>(List.of("order-2", "order-3"));
    Pause meanwhile =
        time -> {
          if (!toCome.isEmpty()) {
            record(toCome.remove(0));
            return true;
          }
          return false;
        };

    Shell.Ran ran = Shell.in(home).waiting(meanwhile).run("tail", "--from", "1h");

    assertThat(ran.out().lines().map(line -> line.split(" ")[1]))
        .containsExactly(
            "order-1", "order-1", "order-1", "order-1", //
            "order-2", "order-2", "order-2", "order-2", "order-3", "order-3", "order-3", "order-3");
  }

  @Test
  void fitsEightyColumns() {
    record("order-1", "order-東京-with-a-name-that-is-rather-long-for-a-session");

    for (String line :
        List.of("list", "get last", "get last --full", "get last --step 1", "summary last")) {
      assertThat(Shell.in(home).run(line.split(" ")).out().lines())
          .allSatisfy(drawn -> assertThat(Width.of(drawn)).isLessThanOrEqualTo(80));
    }
  }

  @Test
  void fitsTerminalsOfAllWidths() {
    record("order-1", "order-2", "order-1");

    for (int width : List.of(40, 54, 60, 72, 132)) {
      for (String line :
          List.of(
              "list",
              "get last",
              "get last --tree",
              "get last --transcript",
              "summary last",
              "stats --by tool",
              "stats --loops",
              "diff order-1 order-2")) {
        Shell.Ran ran = Shell.in(home).wide(width).run(line.split(" "));
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out().lines())
            .as("%s in %d columns", line, width)
            .allSatisfy(drawn -> assertThat(Width.of(drawn)).isLessThanOrEqualTo(width));
      }
    }
    assertThat(Shell.in(home).wide(40).run("get", "--help").exitCode()).isZero();
  }

  @Test
  void everyExampleRuns() {
    record("order-1", "order-2");

    List<String> examples =
        Main.commandLine(Shell.in(home).console()).getSubcommands().values().stream()
            .flatMap(command -> Stream.of(command.getCommandSpec().usageMessage().footer()))
            .map(String::strip)
            .filter(line -> line.startsWith("afr "))
            .distinct()
            .toList();

    assertThat(examples).hasSizeGreaterThan(15);
    assertThat(examples).allSatisfy(this::runs);
  }

  private void runs(String example) {
    if (example.matches("afr (record|attach \\d|demo|serve|.*--endpoint).*")) {
      // No such program or collector here, no agent that is more than a name, and perhaps no free
      // port; but it is understood.
      Main.commandLine(Shell.in(home).console()).parseArgs(example.substring(4).split(" "));
      return;
    }
    boolean endless = example.startsWith("afr tail");
    String line = example.replaceAll("(--output|--save-media) ", "$1 " + files + "/");
    Shell.Ran ran = Shell.in(home).run(line.substring(4).split(" "));
    assertThat(ran.exitCode()).isEqualTo(endless ? ExitCode.INTERRUPTED : ExitCode.DONE);
    assertThat(ran.err()).isEmpty();
  }

  private void record(String... sessions) {
    try (Recorder recorder = new Recorder(home, "shop")) {
      for (String session : sessions) {
        recorder.weather(session, session.endsWith("2") ? "Bern" : "Rome");
      }
    }
  }

  /** The first word below the head, or of the only line. */
  private String list(String... conditions) {
    String[] args = Stream.concat(Stream.of("list"), Stream.of(conditions)).toArray(String[]::new);
    List<String> lines = Shell.in(home).run(args).out().lines().toList();
    return lines.get(lines.size() > 1 ? 1 : 0).split(" ")[0];
  }

  /** A row of the timeline without offset, bar and content. */
  private static String words(String row) {
    return row.replaceAll("\\+\\S+", "")
        .replaceAll("[▏▎▍▌▋▊▉█]+", "")
        .replaceAll("(gpt-4o|getWeather) .*", "$1")
        .replaceAll(" +", " ");
  }
}
