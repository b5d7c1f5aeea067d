package io.afr.reader.json;

import io.afr.reader.Action;
import io.afr.reader.Summary;
import io.afr.reader.Summary.ByAgent;
import io.afr.reader.Summary.ByModel;
import io.afr.reader.Summary.ByTool;
import io.afr.reader.Usage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A summary as JSON. */
final class SummaryJson {

  private SummaryJson() {}

  static ObjectNode of(Summary summary) {
    ObjectNode json = Json.object();
    json.put("sessionId", summary.session().id());
    ActionJson.put(json, "agentId", summary.agentId());
    json.put("service", summary.session().service());
    json.put("status", summary.status().word());
    times(json, summary);
    counts(json, summary);
    tokens(json, summary.usage());
    json.put("costIncomplete", summary.costIncomplete());
    json.set("prices", StatsJson.prices(summary.prices(), summary.unpriced()));
    RowJson.texts(json, "tools", summary.tools());
    json.put("actionCount", summary.actionCount());
    ArrayNode models = json.putArray("byModel");
    summary.byModel().forEach(model -> models.add(of(model)));
    ArrayNode tools = json.putArray("byTool");
    summary.byTool().forEach(tool -> tools.add(of(tool)));
    ArrayNode agents = json.putArray("byAgent");
    summary.byAgent().forEach(agent -> agents.add(of(agent)));
    ArrayNode slowest = json.putArray("slowest");
    summary.slowest().forEach(action -> slowest.add(slow(action)));
    ArrayNode loops = json.putArray("loops");
    summary.loops().forEach(loop -> loops.add(LoopsJson.of(loop)));
    return json;
  }

  static void times(ObjectNode json, Summary summary) {
    millis(json, "totalDuration", summary.totalDurationMs());
    millis(json, "wallClockMs", summary.wallClockMs());
    millis(json, "llmTimeMs", summary.llmTimeMs());
    millis(json, "toolTimeMs", summary.toolTimeMs());
    millis(json, "memoryTimeMs", summary.memoryTimeMs());
  }

  static void counts(ObjectNode json, Summary summary) {
    json.put("iterations", summary.iterations());
    json.put("turns", summary.turns());
    json.put("llmCalls", summary.llmCalls());
    json.put("toolCalls", summary.toolCalls());
    json.put("memoryOps", summary.memoryOps());
    json.put("errors", summary.errors());
  }

  private static ObjectNode of(ByModel model) {
    ObjectNode json = Json.object();
    json.put("model", model.model());
    json.put("llmCalls", model.llmCalls());
    json.put("errors", model.errors());
    millis(json, "durationMs", model.durationMs());
    tokens(json, model.usage());
    return json;
  }

  private static ObjectNode of(ByTool tool) {
    ObjectNode json = Json.object();
    json.put("toolId", tool.toolId());
    json.put("toolCalls", tool.toolCalls());
    json.put("errors", tool.errors());
    millis(json, "durationMs", tool.durationMs());
    millis(json, "longestMs", tool.longestMs());
    return json;
  }

  private static ObjectNode of(ByAgent agent) {
    ObjectNode json = Json.object();
    ActionJson.put(json, "agentId", agent.agentId());
    json.put("llmCalls", agent.llmCalls());
    json.put("toolCalls", agent.toolCalls());
    json.put("memoryOps", agent.memoryOps());
    json.put("errors", agent.errors());
    millis(json, "durationMs", agent.durationMs());
    tokens(json, agent.usage());
    return json;
  }

  private static ObjectNode slow(Action action) {
    ObjectNode json = Json.object();
    json.put("id", action.id());
    json.put("sequence", action.sequence());
    json.put("action", action.kind().word());
    json.put("name", action.name());
    json.put("durationMs", action.durationMs());
    return json;
  }

  static void tokens(ObjectNode json, Usage usage) {
    put(json, "tokensUsed", usage.total());
    ObjectNode object = Json.object();
    put(object, "inputTokens", usage.inputTokens());
    put(object, "outputTokens", usage.outputTokens());
    put(object, "cacheReadInputTokens", usage.cacheReadInputTokens());
    put(object, "cacheWriteInputTokens", usage.cacheWriteInputTokens());
    put(object, "reasoningOutputTokens", usage.reasoningOutputTokens());
    put(object, "total", usage.total());
    if (usage.cost() != null) {
      object.put("cost", usage.cost());
      json.put("cost", usage.cost());
    }
    if (!object.isEmpty()) {
      json.set("usage", object);
    }
  }

  private static void put(ObjectNode json, String field, @Nullable Long value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  /** To the microsecond: what is finer is noise. */
  static void millis(ObjectNode json, String field, double millis) {
    json.put(field, Math.round(millis * 1e3) / 1e3);
  }
}
