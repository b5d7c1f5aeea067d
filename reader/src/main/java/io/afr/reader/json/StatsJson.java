package io.afr.reader.json;

import io.afr.reader.PriceSource;
import io.afr.reader.stats.Group;
import io.afr.reader.stats.Stats;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures over many sessions as JSON. */
final class StatsJson {

  private StatsJson() {}

  static ObjectNode of(Stats stats) {
    ObjectNode json = Json.object();
    json.put("by", stats.by().word());
    json.put("shareOf", stats.shareOf().word());
    ArrayNode groups = json.putArray("groups");
    for (Group group : stats.groups()) {
      ObjectNode one = Json.object();
      ActionJson.put(one, stats.by().field(), group.key());
      groups.add(put(one, group));
    }
    json.set("total", put(Json.object(), stats.total()));
    json.set("prices", prices(stats.prices(), stats.unpriced()));
    return json;
  }

  static ObjectNode prices(PriceSource prices, List<String> unpriced) {
    ObjectNode json = Json.object();
    json.put("source", prices.source());
    json.put("date", prices.date());
    RowJson.texts(json, "unknownModels", unpriced);
    return json;
  }

  private static ObjectNode put(ObjectNode json, Group group) {
    json.put("count", group.count());
    json.put("sessions", group.sessions());
    json.put("errors", group.errors());
    SummaryJson.tokens(json, group.usage());
    json.put("costIncomplete", group.costIncomplete());
    SummaryJson.millis(json, "durationMs", group.durationMs());
    put(json, "p50Ms", group.p50Ms());
    put(json, "p95Ms", group.p95Ms());
    put(json, "p99Ms", group.p99Ms());
    put(json, "longestMs", group.longestMs());
    return json.put("share", Math.round(group.share() * 1e6) / 1e6);
  }

  private static void put(ObjectNode json, String field, @Nullable Double millis) {
    if (millis != null) {
      SummaryJson.millis(json, field, millis);
    }
  }
}
