package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Row;
import io.afr.reader.SessionRef;
import io.afr.reader.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A session's row as text, as far as it is only shown. */
final class RowText {

  private RowText() {}

  static String of(Row row) {
    ObjectNode text = Json.object();
    text.put("agent", row.agentId());
    text.set("agents", array(row.agents()));
    text.put("title", row.title());
    text.put("actions", row.actionCount());
    text.put("start", row.startTime().toString());
    text.put("end", row.endTime().toString());
    text.put("status", row.status().name());
    text.put("errors", row.hasErrors());
    text.put("turns", row.turns());
    text.put("iterations", row.iterations());
    text.put("toolCalls", row.toolCalls());
    text.set("models", array(row.models()));
    text.set("tools", array(row.tools()));
    text.put("tokens", row.tokensUsed());
    text.put("cost", row.cost());
    ObjectNode tags = text.putObject("tags");
    row.tags().forEach(tags::put);
    return Json.write(text);
  }

  /**
   * @param matches how many of its actions meet the filter
   */
  static Row read(SessionRef session, String written, int matches) {
    JsonNode text = Json.parse(written);
    if (text == null) {
      throw new IllegalStateException("a session's row is none");
    }
    return new Row(
        session,
        Json.text(text, "agent"),
        list(text.path("agents")),
        Json.text(text, "title"),
        text.path("actions").asInt(),
        matches,
        Instant.parse(Json.text(text, "start", "")),
        Instant.parse(Json.text(text, "end", "")),
        Action.Status.valueOf(Json.text(text, "status", "")),
        text.path("errors").asBoolean(),
        text.path("turns").asInt(),
        text.path("iterations").asInt(),
        text.path("toolCalls").asInt(),
        list(text.path("models")),
        list(text.path("tools")),
        Json.whole(text, "tokens"),
        Json.number(text, "cost"),
        tags(text.path("tags")));
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode array = Json.array();
    texts.forEach(array::add);
    return array;
  }

  private static List<String> list(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString("")));
    return Collections.unmodifiableList(texts);
  }

  private static Map<String, String> tags(JsonNode object) {
    Map<String, String> tags = new TreeMap<>();
    object.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
    return tags;
  }
}
