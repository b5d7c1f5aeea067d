package io.afr.reader.summary;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import io.afr.reader.Summary;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  private final Script script = Script.of("j1");

  @Test
  void addsUpWhatTheSessionDid() {
    Step run = script.run("Agent");
    chat(run, "big", "{\"inputTokens\":10,\"outputTokens\":5,\"cacheReadInputTokens\":4}", 99);
    Step tool = run.tool("ask").takes(49);
    chat(tool.run("Expert"), "small", "{\"inputTokens\":1,\"outputTokens\":2,\"cost\":0.5}", 29);
    tool.fails("java.lang.RuntimeException", "no");
    run.memory("add").takes(9).ok();
    run.ok();

    Summary summary = Summaries.of(script.replay());

    assertThat(summary.llmCalls()).isEqualTo(2);
    assertThat(summary.toolCalls()).isEqualTo(1);
    assertThat(summary.memoryOps()).isEqualTo(1);
    assertThat(summary.actionCount()).isEqualTo(5);
    assertThat(summary.turns()).isEqualTo(1);
    assertThat(summary.iterations()).isEqualTo(1);
    assertThat(summary.errors()).isEqualTo(1);
    assertThat(summary.tools()).containsExactly("ask");
    assertThat(summary.tokensUsed()).isEqualTo(18);
    assertThat(summary.usage().inputTokens()).isEqualTo(11);
    assertThat(summary.usage().cacheReadInputTokens()).isEqualTo(4);
    assertThat(summary.usage().reasoningOutputTokens()).isNull();
    assertThat(summary.cost()).isEqualTo(0.5);
    assertThat(summary.costIncomplete()).isTrue();
    assertThat(summary.status()).isEqualTo(Action.Status.OK);
    // Begin and end of a call lie one millisecond further apart than the call takes; so does the
    // begin of a run.
    assertThat(summary.totalDurationMs()).isEqualTo(100 + 82 + 10);
    assertThat(summary.llmTimeMs()).isEqualTo(100 + 30);
    assertThat(summary.toolTimeMs()).isEqualTo(82 - 30);
    assertThat(summary.memoryTimeMs()).isEqualTo(10);
    assertThat(summary.wallClockMs()).isEqualTo(100 + 1 + 82 + 1 + 10);
  }

  @Test
  void chargesNothingForACallThatWasRefused() {
    Step run = script.run("Agent");
    run.chat(user("a")).with(Attribute.MODEL, "big").fails("java.io.IOException", "429");
    chat(run, "big", "{\"inputTokens\":1,\"outputTokens\":2,\"cost\":0.1}", 9);
    chat(run, "big", "{\"inputTokens\":1,\"outputTokens\":2,\"cost\":0.2}", 9);
    run.ok();

    Summary summary = Summaries.of(script.replay());

    assertThat(summary.cost()).isEqualTo(0.3);
    assertThat(summary.costIncomplete()).isFalse();
    assertThat(summary.unpriced()).isEmpty();
  }

  @Test
  void namesTheModelsWhoseCostIsUnknown() {
    Step run = script.run("Agent");
    chat(run, "gpt-4o", "{\"inputTokens\":1000,\"outputTokens\":100}", 9);
    chat(run, "ours", "{\"inputTokens\":1,\"outputTokens\":2}", 9);
    chat(run, "ours", "{\"inputTokens\":1,\"outputTokens\":2}", 9);
    run.chat(user("a")).with(Attribute.MODEL, "uncounted").ok();
    run.ok();

    Summary summary = Summaries.of(script.replay());

    assertThat(summary.cost()).isEqualTo(0.0035);
    assertThat(summary.costIncomplete()).isTrue();
    assertThat(summary.unpriced()).containsExactly("ours");
  }

  @Test
  void givesTheTimeInsideAnothersToolToBothAgents() {
    Step run = script.run("Boss");
    Step tool = run.tool("delegate").takes(9);
    Step expert = tool.run("Expert");
    Step search = expert.tool("search").takes(19);
    search.memory("search").takes(4).ok();
    search.results("found");
    tool.results("done");
    run.ok();

    Summary summary = Summaries.of(script.replay());

    assertThat(summary.byAgent())
        .extracting(Summary.ByAgent::agentId, Summary.ByAgent::durationMs)
        .containsExactly(
            tuple("Boss", summary.totalDurationMs()), tuple("Expert", 19.0 + 1 + 4 + 1 + 1));
  }

  @Test
  void tellsModelsToolsAndAgentsApart() {
    Step run = script.run("Agent");
    chat(run, "big", "{\"total\":10}", 9);
    chat(run, "big", "{\"total\":5}", 9);
    chat(run, "small", "{}", 4);
    run.tool("t").takes(2).results("x");
    run.tool("t").takes(4).fails("E", "no");
    run.ok();

    Summary summary = Summaries.of(script.replay());

    assertThat(summary.byModel())
        .extracting(Summary.ByModel::model)
        .containsExactly("big", "small");
    assertThat(summary.byModel().get(0).llmCalls()).isEqualTo(2);
    assertThat(summary.byModel().get(0).usage().total()).isEqualTo(15);
    assertThat(summary.byModel().get(1).usage().total()).isNull();
    assertThat(summary.byTool()).containsExactly(new Summary.ByTool("t", 2, 1, 8, 5));
    assertThat(summary.byAgent()).singleElement().returns("Agent", Summary.ByAgent::agentId);
    assertThat(summary.slowest()).extracting(Action::durationMs).startsWith(10L, 10L);
    assertThat(summary.slowest()).hasSize(5);
  }

  @Test
  void whatRanSideBySideInsideCountsOnceInSelfTime() {
    Step tool = script.tool("ask").takes(10);
    Step run = tool.run("Expert");
    Step one = run.chat(user("a"));
    Step other = run.chat(user("b")).takes(18);
    one.ok();
    other.ok();
    run.ok();
    tool.results("x");

    Summary summary = Summaries.of(script.replay());

    // Both lie within the same 21 ms.
    assertThat(summary.llmTimeMs()).isEqualTo(40);
    assertThat(summary.toolTimeMs()).isEqualTo(summary.totalDurationMs() - 21);
  }

  @Test
  void aSessionIsWhatItsLastRunIs() {
    script.run("Agent").ok();
    Step run = script.run("Agent");
    run.chat(user("a")).ok();
    run.fails("E", "no");

    assertThat(Summaries.of(script.replay()).status()).isEqualTo(Action.Status.ERROR);
    assertThat(Summaries.of(script.replay()).turns()).isEqualTo(2);
  }

  private static void chat(Step in, String model, String usage, long millis) {
    in.chat(user("Hi"))
        .with(Attribute.MODEL, model)
        .takes(millis)
        .ok(new Part(PartName.USAGE, Content.json(usage)));
  }
}
