package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.stats.By;
import io.afr.reader.terminal.Width;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatsCommandTest {

  @TempDir private Path home;

  @BeforeEach
  void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Rome");
      recorder.weather("order-1", "Rome");
      recorder.failing("order-2", "Atlantis");
      recorder.weather("注文-東京", "東京");
    }
    try (Recorder recorder = new Recorder(home, "billing")) {
      recorder.weather("bill-1", "Bern");
    }
  }

  @Test
  void showsFiguresSharesAndPrices() {
    String out = Shell.in(home).run("stats", "--by", "service").out();

    assertThat(out.lines().map(line -> line.strip().replaceAll("[█▏▎▍▌▋▊▉ ]+", " ")))
        .startsWith(
            "SERVICE ACTIONS ERR TOKENS COST P50 P95 P99 SHARE",
            "shop 10 1 7,404 $0.0275 640ms 812ms 812ms 75 %",
            "billing 3 2,468 $0.00918 640ms 812ms 812ms 25 %",
            "all 13 1 9,872 $0.0367 640ms 812ms 812ms",
            "Shares are of the cost.");
    assertThat(out.replace("\n", " "))
        .contains("Cost as the provider reported it, else at list price: built-in list of 20");
  }

  @Test
  void answersAsOneDocument() {
    JsonNode stats = Shell.in(home).run("stats", "--by=tool", "--json").json();

    assertThat(stats.path("by").asString()).isEqualTo("tool");
    assertThat(stats.path("shareOf").asString()).isEqualTo("duration");
    assertThat(stats.at("/groups/0/toolId").asString()).isEqualTo("getWeather");
    assertThat(stats.at("/groups/0/count").asInt()).isEqualTo(5);
    assertThat(stats.at("/groups/0/errors").asInt()).isEqualTo(1);
    assertThat(stats.at("/groups/0/sessions").asInt()).isEqualTo(4);
    assertThat(stats.at("/total/p95Ms").asDouble()).isEqualTo(120);
    assertThat(stats.at("/prices/date").asString()).startsWith("20");
    assertThat(stats.at("/prices/unknownModels").isArray()).isTrue();
  }

  @Test
  void usesTheConditionsOfASearch() {
    assertThat(keys("--by", "service", "--text", "bern")).containsExactly("billing");
    assertThat(keys("--by", "tool", "--status", "error")).containsExactly("getWeather");
    assertThat(keys("--by", "service", "--to", "1h")).isEmpty();
    assertThat(Shell.in(home).run("stats", "--agent", "nobody").out())
        .isEqualTo("No LLM call matches.\n");
    assertThat(Shell.in(home).run("stats", "--limit", "3").err())
        .isEqualTo("afr: unknown option '--limit'; see 'afr stats --help'\n");
    assertThat(Shell.in(home).run("stats", "--by", "week").err())
        .contains("'week' is none of agent, model, tool, day, service");
  }

  @Test
  void countsMoreThanOnePageOfSessions() {
    try (Recorder recorder = new Recorder(home, "crowd")) {
      for (int i = 0; i < Filter.MOST; i++) {
        recorder.failing("visitor-" + i, "Atlantis");
      }
    }

    try (Home crowded = Home.open(home)) {
      Filter few = Filter.where().limit(1).build();
      assertThat(crowded.stats(few, By.TOOL, ZoneOffset.UTC).total().sessions())
          .isEqualTo(Filter.MOST + 4);
      assertThat(crowded.loops(few).loops()).hasSize(1);
    }
  }

  @Test
  void showsWhatWasAskedAgainAndAgain() {
    String out = Shell.in(home).run("stats", "--loops").out();

    assertThat(out.lines().toList())
        .contains(
            "REPEATED   TIMES  TIME TOKENS     COST SESSION ARGUMENTS",
            "getWeather     2 120ms  1,234 $0.00459 order-1 {\"city\":\"Rome\"}");
    assertThat(out).contains("1 repetition in all, 120 ms in tools, asked for with 1,234 tokens");
    JsonNode json = Shell.in(home).run("stats", "--loops", "--json").json();
    assertThat(json.at("/loops/0/sessionId").asString()).isEqualTo("order-1");
    assertThat(json.at("/loops/0/times").asInt()).isEqualTo(2);
    assertThat(json.at("/loops/0/args/city").asString()).isEqualTo("Rome");
    assertThat(json.at("/loops/0/calls").size()).isEqualTo(2);
    assertThat(json.path("tokensUsed").asInt()).isEqualTo(1_234);
    assertThat(Shell.in(home).run("stats", "--loops", "--service", "billing").out())
        .isEqualTo("No tool was called twice with the same arguments in one session.\n");
  }

  @Test
  void showsTheSameRepetitionInTheSummary() {
    assertThat(Shell.in(home).run("summary", "order-1").out())
        .contains("REPEATED", "#2 #6")
        .containsPattern("getWeather +2 120ms +1,234 \\$0\\.00459");
    JsonNode json = Shell.in(home).run("summary", "order-1", "--json").json();
    assertThat(json.at("/loops/0/toolId").asString()).isEqualTo("getWeather");
    assertThat(Shell.in(home).run("summary", "bill-1").out()).doesNotContain("REPEATED");
  }

  @Test
  void fitsEightyColumns() {
    for (String by : List.of("agent", "model", "tool", "day", "service")) {
      assertThat(Shell.in(home).run("stats", "--by", by).out().lines())
          .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
    }
    assertThat(Shell.in(home).run("stats", "--loops").out().lines())
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
  }

  private List<String> keys(String... conditions) {
    String[] args = new String[conditions.length + 2];
    args[0] = "stats";
    args[1] = "--json";
    System.arraycopy(conditions, 0, args, 2, conditions.length);
    JsonNode stats = Shell.in(home).run(args).json();
    return stats
        .path("groups")
        .valueStream()
        .map(group -> group.properties().iterator().next().getValue().asString())
        .toList();
  }
}
