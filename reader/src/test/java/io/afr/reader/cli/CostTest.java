package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What sessions cost, as the commands tell it. */
final class CostTest {

  private static final String SESSION = "0c3a7a5e-6d38-4f0f-9d0c-5f6f0a4f7b11";

  @TempDir Path home;

  @Test
  void standsInTheSummaryWithTheListThatItIsMadeOf() {
    record();

    String summary = Shell.in(home).run("summary", "last").out();

    assertThat(summary)
        .contains("2,468 tokens: 2,000 in (400 cached), 468 out, $0.00918")
        .containsPattern("prices +built-in list of 20\\d\\d-\\d\\d-\\d\\d")
        .containsPattern("MODEL .* COST\n *gpt-4o .* \\$0.00918")
        .doesNotContain("unknown", "no price of");
    JsonNode json = Shell.in(home).run("summary", "last", "--json").json();
    assertThat(json.path("cost").asDouble()).isEqualTo(0.00918);
    assertThat(json.at("/usage/cost").asDouble()).isEqualTo(0.00918);
    assertThat(json.at("/byModel/0/cost").asDouble()).isEqualTo(0.00918);
    assertThat(json.path("costIncomplete").asBoolean()).isFalse();
    assertThat(json.at("/prices/source").asString()).isEqualTo("built-in");
    assertThat(json.at("/prices/date").asString()).startsWith("20");
    assertThat(json.at("/prices/unknownModels")).isEmpty();
  }

  @Test
  void standsInEveryCall() {
    record();

    JsonNode actions = Shell.in(home).run("get", "last", "--json").json();
    JsonNode full = Shell.in(home).run("get", "last", "--step", "1", "--json").json();

    assertThat(actions.at("/0/data/usage/cost").asDouble()).isEqualTo(0.00459);
    assertThat(full.toString()).contains("\"cost\":0.00459");
    assertThat(Shell.in(home).run("get", "last", "--step", "1").out()).contains("$0.00459");
  }

  @Test
  void isFoundByWhatItIsAtLeast() {
    record();

    assertThat(Shell.in(home).run("list", "--min-cost", "0.009").out()).contains(SESSION);
    assertThat(Shell.in(home).run("list", "--min-cost", "0.01").out())
        .isEqualTo("No session matches.\n");
  }

  @Test
  void hasAColumnThatLeavesTheSessionsIdWholeOnANarrowScreen() {
    record();

    List<String> narrow = list(80);

    assertThat(narrow.get(0)).contains("COST").doesNotContain("TOKENS");
    assertThat(narrow.get(1)).contains(SESSION, "$0.00918");
    assertThat(narrow).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(80));
    assertThat(list(120).get(0)).contains("TOKENS", "COST");
  }

  @Test
  void standsBesideTheTokensWhereThereIsRoom() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("order-1", "Bern");
    }

    assertThat(list(80).get(1)).contains("order-1", "2,468", "$0.00918");
  }

  @Test
  void isUnknownWithoutAPriceAndNamesTheModel() throws IOException {
    record();
    Files.writeString(home.resolve("prices.json"), "{\"gpt-4o\": {}}");

    Shell.Ran summary = Shell.in(home).run("summary", "last");

    assertThat(summary.out()).containsPattern("no price of +gpt-4o").doesNotContain("$", "COST");
    JsonNode json = Shell.in(home).run("summary", "last", "--json").json();
    assertThat(json.has("cost")).isFalse();
    assertThat(json.path("costIncomplete").asBoolean()).isTrue();
    assertThat(json.at("/prices/unknownModels/0").asString()).isEqualTo("gpt-4o");
    assertThat(list(80).get(0)).contains("TOKENS").doesNotContain("COST");
  }

  @Test
  void warnsOfPricesThatAreMalformedAndUsesTheBuiltInOnes() throws IOException {
    record();
    Path file = home.resolve("prices.json");
    Files.writeString(file, "{\"gpt-4o\": {\"input_cost_per_token\": \"cheap\"}}");

    Shell.Ran summary = Shell.in(home).run("summary", "last");

    assertThat(summary.err())
        .isEqualTo(
            "afr: warning: "
                + file
                + ": \"gpt-4o\": input_cost_per_token is no number; the built-in prices are used\n");
    assertThat(summary.out()).contains("$0.00918");
    assertThat(summary.exitCode()).isZero();
  }

  private void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather(SESSION, "Bern");
    }
  }

  private List<String> list(int width) {
    return Sessions.lines(
        new Screen(width, false, true), Instant.now(), Home.open(home).search(Filter.all()), false);
  }
}
