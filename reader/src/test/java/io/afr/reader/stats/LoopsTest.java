package io.afr.reader.stats;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import io.afr.reader.summary.Summaries;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private final Script script = Script.of("j1");

  @Test
  void findsWhatRepeatsAndWhoAskedForIt() {
    Step run = script.run("Agent");
    ask(run, "c1", "{\"city\":\"Bern\",\"unit\":\"C\"}", 0.5);
    weather(run, "c1", "{\"city\":\"Bern\",\"unit\":\"C\"}", 19);
    ask(run, "c2", "{\"unit\":\"C\",\"city\":\"Bern\"}", 0.25);
    weather(run, "c2", "{\"unit\":\"C\",\"city\":\"Bern\"}", 29);
    weather(run, "c3", "{\"city\":\"Rome\"}", 99);
    ask(run, "c4", "{\"city\":\"Bern\",\"unit\":\"C\"}", 0.125);
    run.tool("weather")
        .calledAs("c4", "{\"city\":\"Bern\",\"unit\":\"C\"}")
        .takes(39)
        .fails("java.io.IOException", "down");
    run.ok();

    Loops found = loops(Filter.all());

    assertThat(found.loops())
        .extracting(Loop::agentId, Loop::toolId, Loop::times, Loop::errors, Loop::durationMs)
        .containsExactly(tuple("Agent", "weather", 3, 1, 30.0 + 40.0));
    Loop loop = found.loops().get(0);
    assertThat(loop.usage().cost()).isEqualTo(0.375);
    assertThat(loop.usage().total()).isEqualTo(2 * 12);
    assertThat(loop.calls()).extracting(Action::sequence).containsExactly(2, 5, 10);
    assertThat(String.valueOf(loop.args())).isEqualTo("{\"city\":\"Bern\",\"unit\":\"C\"}");
    assertThat(found.usage()).isEqualTo(loop.usage());
    assertThat(found.durationMs()).isEqualTo(70);
    assertThat(Summaries.of(script.replay()).loops()).isEqualTo(found.loops());
  }

  @Test
  void countsAnLlmCallOnceThatAskedForTwoRepetitions() {
    Step run = script.run("Agent");
    for (String city : new String[] {"Bern", "Rome"}) {
      weather(run, null, "{\"city\":\"" + city + "\"}", 9);
    }
    String both =
        "{\"role\":\"assistant\",\"parts\":["
            + "{\"type\":\"tool_call\",\"name\":\"weather\",\"arguments\":{\"city\":\"Bern\"}},"
            + "{\"type\":\"tool_call\",\"name\":\"weather\",\"arguments\":{\"city\":\"Rome\"}}]}";
    answer(run, both, 0.5);
    for (String city : new String[] {"Bern", "Rome"}) {
      weather(run, null, "{\"city\":\"" + city + "\"}", 9);
    }

    Loops found = loops(Filter.all());

    assertThat(found.loops()).hasSize(2).allMatch(loop -> loop.usage().cost() == 0.5);
    assertThat(found.usage().cost()).isEqualTo(0.5);
  }

  @Test
  void findsNothingWhereArgumentsSessionsOrToolsDiffer() {
    Step run = script.run("Agent");
    weather(run, "c1", "{\"city\":\"Bern\"}", 9);
    weather(run, "c2", "{\"city\":\"bern\"}", 9);
    run.tool("climate").calledAs("c3", "{\"city\":\"Bern\"}").results("x");
    run.ok();
    Step other = script.session("s2", SessionFrom.LIBRARY).run("Agent");
    weather(other, "c1", "{\"city\":\"Bern\"}", 9);

    assertThat(loops(Filter.all()).loops()).isEmpty();
    assertThat(loops(Filter.all()).usage().cost()).isNull();
  }

  @Test
  void looksOnlyWhereTheFilterDoes() {
    Step run = script.run("Agent");
    weather(run, "c1", "{\"city\":\"Bern\"}", 9);
    weather(run, "c2", "{\"city\":\"Bern\"}", 9);
    run.tool("clock").results("10");
    run.tool("clock").results("10");
    run.ok();

    assertThat(loops(Filter.where().toolUsed("clock").build()).loops())
        .extracting(Loop::toolId, Loop::args)
        .containsExactly(tuple("clock", null));
    assertThat(loops(Filter.where().service("other").build()).loops()).isEmpty();
  }

  private Loops loops(Filter filter) {
    LoopCounting counting = new LoopCounting();
    Sessions sessions = Script.sessions(script);
    for (Row row : new Search(sessions).find(filter).rows()) {
      SessionReplay replay = sessions.replay(row.session());
      List<Action> met = new Matching(filter).of(replay.actions());
      counting.add(replay.session(), replay.actions(), met);
    }
    return counting.loops(new PriceSource("built-in", "2026-01-01"));
  }

  private static void ask(Step run, String callId, String args, double cost) {
    answer(run, Script.toolCall(callId, "weather", args), cost);
  }

  private static void answer(Step run, String message, double cost) {
    String usage = "{\"inputTokens\":10,\"outputTokens\":2,\"cost\":" + cost + "}";
    run.chat(user("Weather?"))
        .takes(4)
        .ok(
            new Part(PartName.RESPONSE, Content.json(message)),
            new Part(PartName.USAGE, Content.json(usage)));
  }

  private static void weather(Step run, String callId, String args, long millis) {
    Step tool = run.tool("weather");
    if (callId == null) {
      tool.part(PartName.ARGS, Content.json(args));
    } else {
      tool.calledAs(callId, args);
    }
    tool.takes(millis).results("12 degrees");
  }
}
