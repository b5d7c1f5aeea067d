package io.afr.reader.json;

import io.afr.reader.Row;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A session in a search's answer as JSON. */
final class RowJson {

  private RowJson() {}

  static ObjectNode of(Row row) {
    ObjectNode json = Json.object();
    json.put("sessionId", row.session().id());
    ActionJson.put(json, "agentId", row.agentId());
    texts(json, "agents", row.agents());
    ActionJson.put(json, "title", row.title());
    json.put("actionCount", row.actionCount());
    json.put("matchCount", row.matchCount());
    json.put("startTime", ActionJson.time(row.startTime()));
    json.put("endTime", ActionJson.time(row.endTime()));
    json.put("status", row.status().word());
    json.put("hasErrors", row.hasErrors());
    json.put("turns", row.turns());
    json.put("iterations", row.iterations());
    json.put("toolCalls", row.toolCalls());
    texts(json, "models", row.models());
    texts(json, "tools", row.tools());
    if (row.tokensUsed() != null) {
      json.put("tokensUsed", row.tokensUsed());
    }
    if (row.cost() != null) {
      json.put("cost", row.cost());
    }
    json.put("service", row.session().service());
    ActionJson.tags(json, row.tags());
    return json;
  }

  static void texts(ObjectNode json, String field, List<String> values) {
    ArrayNode array = json.putArray(field);
    values.forEach(array::add);
  }
}
