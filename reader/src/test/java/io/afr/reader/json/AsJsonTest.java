package io.afr.reader.json;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import io.afr.reader.Filter;
import io.afr.reader.Script;
import io.afr.reader.search.Search;
import io.afr.reader.summary.Summaries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class AsJsonTest {

  private final Script script = Script.of("j1", "shop", Map.of("env", "test"));

  @Test
  void writesAnActionUnderTheNamesOfTheContract() {
    Script.Step run = script.run("Agent");
    Script.Step tool = run.tool("ask").calledAs("c1", "{}");
    tool.memory("add").ok();
    tool.fails("E", "no");

    JsonNode tools = AsJson.action(script.actions().get(0));
    JsonNode memory = AsJson.action(script.actions().get(1));

    assertThat(List.copyOf(tools.propertyNames()))
        .containsExactlyInAnyOrder(
            "id",
            "sessionId",
            "agentId",
            "action",
            "data",
            "durationMs",
            "timestamp",
            "iteration",
            "sequence",
            "turn",
            "status",
            "error",
            "startTime",
            "durationNanos",
            "thread",
            "service",
            "host",
            "pid",
            "library",
            "sessionFrom",
            "inferred",
            "tags");
    assertThat(tools.path("action").asString()).isEqualTo("tool_call");
    assertThat(tools.path("startTime").asString()).isEqualTo("2026-05-01T10:00:00.001000Z");
    assertThat(tools.path("timestamp").asLong()).isEqualTo(1_777_629_600_001L);
    assertThat(tools.path("error").path("message").asString()).isEqualTo("no");
    assertThat(memory.path("parentId")).isEqualTo(tools.path("id"));
    assertThat(memory.path("sessionFrom").asString()).isEqualTo("library");
    assertThat(memory.has("error")).isFalse();
  }

  @Test
  void anOpenActionHasNoDurationToTheNanosecond() {
    script.chat(user("a"));

    JsonNode action = AsJson.action(script.state(Journal.State.OPEN).actions().get(0));

    assertThat(action.path("status").asString()).isEqualTo("open");
    assertThat(action.path("durationMs").asInt(-1)).isZero();
    assertThat(action.has("durationNanos")).isFalse();
    assertThat(action.has("agentId")).isFalse();
  }

  @Test
  void writesASummaryUnderTheNamesOfTheContract() {
    script.chat(user("a")).ok();

    JsonNode summary = AsJson.summary(Summaries.of(script.replay()));

    assertThat(List.copyOf(summary.propertyNames()))
        .contains(
            "sessionId",
            "totalDuration",
            "wallClockMs",
            "llmTimeMs",
            "toolTimeMs",
            "memoryTimeMs",
            "iterations",
            "turns",
            "llmCalls",
            "toolCalls",
            "memoryOps",
            "errors",
            "costIncomplete",
            "prices",
            "tools",
            "actionCount",
            "byModel",
            "byTool",
            "byAgent",
            "slowest")
        .doesNotContain("tokensUsed", "cost", "usage", "agentId");
  }

  @Test
  void writesARowUnderTheNamesOfTheContract() {
    script.run("Agent").chat(user("a")).ok();

    JsonNode found = AsJson.search(new Search(Script.sessions(script)).find(Filter.all()));

    assertThat(List.copyOf(found.path("sessions").get(0).propertyNames()))
        .containsExactlyInAnyOrder(
            "sessionId",
            "agentId",
            "agents",
            "title",
            "actionCount",
            "matchCount",
            "startTime",
            "endTime",
            "status",
            "hasErrors",
            "turns",
            "iterations",
            "toolCalls",
            "models",
            "tools",
            "service",
            "tags");
    assertThat(found.has("nextCursor")).isFalse();
  }
}
