package io.afr.reader.stats;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.PriceSource;
import io.afr.reader.Row;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import io.afr.reader.search.Matching;
import io.afr.reader.search.Search;
import io.afr.reader.stats.Stats.Measure;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatsTest {

  private final Script script = Script.of("j1");

  @Test
  void countsByModelAndSharesTheCost() {
    Step run = script.run("Agent");
    call(run, "small", "{\"inputTokens\":10,\"outputTokens\":5,\"cost\":0.25}", 99);
    call(run, "big", "{\"inputTokens\":1,\"outputTokens\":2,\"cost\":0.5}", 29);
    call(run, "big", "{\"inputTokens\":1,\"outputTokens\":2,\"cost\":0.25}", 39);
    run.chat(user("a")).with(Attribute.MODEL, "big").fails("java.io.IOException", "429");
    run.tool("ask").takes(9).results("x");
    run.ok();

    Stats stats = stats(By.MODEL, Filter.all());

    assertThat(stats.shareOf()).isEqualTo(Measure.COST);
    assertThat(stats.groups())
        .extracting(Group::key, Group::count, Group::errors, Group::share)
        .containsExactly(tuple("big", 3L, 1L, 0.75), tuple("small", 1L, 0L, 0.25));
    assertThat(stats.groups().get(0).usage().total()).isEqualTo(6);
    assertThat(stats.groups().get(0).durationMs()).isEqualTo(30 + 40 + 1);
    assertThat(stats.total().usage().cost()).isEqualTo(1.0);
    assertThat(stats.total().costIncomplete()).isFalse();
    assertThat(stats.unpriced()).isEmpty();
  }

  @Test
  void sharesTokensWhereACostIsUnknownAndNamesTheModel() {
    Step run = script.run("Agent");
    call(run, "house-model", "{\"inputTokens\":20,\"outputTokens\":10}", 9);
    call(run, "gpt-4o", "{\"inputTokens\":8,\"outputTokens\":2}", 9);

    Stats stats = stats(By.MODEL, Filter.all());

    assertThat(stats.shareOf()).isEqualTo(Measure.TOKENS);
    assertThat(stats.groups())
        .extracting(Group::key, Group::share, Group::costIncomplete)
        .containsExactly(tuple("house-model", 0.75, true), tuple("gpt-4o", 0.25, false));
    assertThat(stats.total().usage().cost()).isPositive();
    assertThat(stats.unpriced()).containsExactly("house-model");
  }

  @Test
  void takesPercentilesByNearestRank() {
    Step run = script.run("Agent");
    for (int millis = 1; millis <= 200; millis++) {
      // In no order of size: 1, 38, 75, …
      run.tool("ask").takes((37L * (millis - 1)) % 200).results("x");
    }

    Group asked = stats(By.TOOL, Filter.all()).groups().get(0);

    // A call takes a millisecond more than it is told to: 1 to 200.
    assertThat(asked.p50Ms()).isEqualTo(100);
    assertThat(asked.p95Ms()).isEqualTo(190);
    assertThat(asked.p99Ms()).isEqualTo(198);
    assertThat(asked.longestMs()).isEqualTo(200);
  }

  @Test
  void takesTheOnlyDurationForEveryPercentileAndNoneOfMemory() {
    Step run = script.run("Agent");
    run.tool("ask").takes(6).results("x");
    run.memory("add").takes(900).ok();
    run.tool("open");

    Stats stats = stats(By.AGENT, Filter.all());

    assertThat(stats.groups())
        .extracting(Group::count, Group::p50Ms, Group::p99Ms, Group::durationMs)
        .containsExactly(tuple(3L, 7.0, 7.0, 7.0 + 901));
    assertThat(stats(By.MODEL, Filter.all()).total().p50Ms()).isNull();
    assertThat(stats(By.MODEL, Filter.all()).groups()).isEmpty();
  }

  @Test
  void countsWhatMeetsTheFilterAndNothingElse() {
    Step run = script.run("Agent");
    run.tool("ask").takes(9).results("x");
    run.tool("tell").fails("java.lang.RuntimeException", "no");
    run.ok();
    script.session("s2", SessionFrom.LIBRARY).run("Other").tool("ask").takes(99).results("x");

    assertThat(stats(By.TOOL, Filter.where().agentId("Agent").build()).groups())
        .extracting(Group::key, Group::count, Group::sessions)
        .containsExactly(tuple("ask", 1L, 1L), tuple("tell", 1L, 1L));
    assertThat(stats(By.TOOL, Filter.where().toolUsed("ask").build()).groups())
        .extracting(Group::key, Group::count, Group::sessions)
        .containsExactly(tuple("ask", 2L, 2L));
    assertThat(stats(By.AGENT, Filter.where().minDurationMs(50.0).build()).groups())
        .extracting(Group::key)
        .containsExactly("Other");
  }

  @Test
  void countsDaysWhereTheReaderLives() {
    script.run("Agent").tool("ask").results("x");
    // The script begins at 10:00 in UTC.
    script.passes(12 * 3_600_000).run("Agent").tool("ask").results("x");

    assertThat(stats(By.DAY, Filter.all()).groups())
        .extracting(Group::key)
        .containsExactly("2026-05-01");
    Counting counting = new Counting(By.DAY, ZoneId.of("Asia/Tokyo"));
    counting.add(script.actions());
    assertThat(counting.stats(prices).groups())
        .extracting(Group::key, Group::count)
        .containsExactly(tuple("2026-05-01", 1L), tuple("2026-05-02", 1L));
  }

  @Test
  void countsWhatNobodyNamed() {
    script.chat(user("a")).answers(Script.message("assistant", "b"));
    Script other = Script.of("j2", "billing", Map.of()).session("s2", SessionFrom.LIBRARY);
    other.run("Agent").tool("ask").takes(1).results("x");

    Counting agents = new Counting(By.AGENT, ZoneOffset.UTC);
    Counting services = new Counting(By.SERVICE, ZoneOffset.UTC);
    for (Script each : new Script[] {script, other}) {
      agents.add(each.actions());
      services.add(each.actions());
    }

    assertThat(agents.stats(prices).groups()).extracting(Group::key).containsExactly("Agent", null);
    assertThat(services.stats(prices).groups())
        .extracting(Group::key)
        .containsExactly("billing", "shop");
  }

  private static final PriceSource prices = new PriceSource("built-in", "2026-01-01");

  private Stats stats(By by, Filter filter) {
    Counting counting = new Counting(by, ZoneOffset.UTC);
    Sessions sessions = Script.sessions(script);
    for (Row row : new Search(sessions).find(filter).rows()) {
      SessionReplay replay = sessions.replay(row.session());
      List<Action> met = new Matching(filter).of(replay.actions());
      counting.add(met);
    }
    return counting.stats(prices);
  }

  private static void call(Step run, String model, String usage, long millis) {
    run.chat(user("a"))
        .with(Attribute.PROVIDER, "openai")
        .with(Attribute.MODEL, model)
        .takes(millis)
        .ok(
            new Part(PartName.RESPONSE, Content.json(Script.message("assistant", "b"))),
            new Part(PartName.USAGE, Content.json(usage)));
  }
}
