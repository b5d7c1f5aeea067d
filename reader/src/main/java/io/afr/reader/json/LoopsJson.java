package io.afr.reader.json;

import io.afr.reader.stats.Loop;
import io.afr.reader.stats.Loops;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Repeated tool calls as JSON. */
final class LoopsJson {

  private LoopsJson() {}

  static ObjectNode of(Loops found) {
    ObjectNode json = Json.object();
    ArrayNode loops = json.putArray("loops");
    for (Loop loop : found.loops()) {
      ObjectNode one = Json.object();
      one.put("sessionId", loop.session().id());
      one.put("service", loop.session().service());
      loops.add(one.setAll(of(loop)));
    }
    SummaryJson.millis(json, "durationMs", found.durationMs());
    SummaryJson.tokens(json, found.usage());
    json.set("prices", StatsJson.prices(found.prices(), found.unpriced()));
    return json;
  }

  /** Without its session. */
  static ObjectNode of(Loop loop) {
    ObjectNode json = Json.object();
    ActionJson.put(json, "agentId", loop.agentId());
    json.put("toolId", loop.toolId());
    if (loop.args() != null) {
      json.set("args", loop.args());
    }
    json.put("times", loop.times());
    json.put("errors", loop.errors());
    SummaryJson.millis(json, "durationMs", loop.durationMs());
    SummaryJson.tokens(json, loop.usage());
    ArrayNode calls = json.putArray("calls");
    loop.calls().forEach(call -> calls.add(call.id()));
    return json;
  }
}
