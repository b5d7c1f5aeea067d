package io.afr.reader.json;

import io.afr.reader.Action;
import io.afr.reader.Summary;
import io.afr.reader.diff.Diff;
import io.afr.reader.diff.Step;
import io.afr.reader.search.Facts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two sessions side by side as JSON. */
final class DiffJson {

  private DiffJson() {}

  static ObjectNode of(Diff diff) {
    ObjectNode json = Json.object();
    json.put("same", diff.isSame());
    json.set("a", side(diff.a()));
    json.set("b", side(diff.b()));
    ArrayNode steps = json.putArray("steps");
    diff.steps().forEach(step -> steps.add(of(step)));
    return json;
  }

  private static ObjectNode side(Summary summary) {
    ObjectNode json = Json.object();
    json.put("sessionId", summary.session().id());
    json.put("service", summary.session().service());
    json.put("status", summary.status().word());
    SummaryJson.times(json, summary);
    SummaryJson.counts(json, summary);
    SummaryJson.tokens(json, summary.usage());
    return json;
  }

  private static ObjectNode of(Step step) {
    ObjectNode json = Json.object();
    json.put("turn", step.turn());
    json.put("iteration", step.iteration());
    json.put("change", step.change().word());
    put(json, "a", step.a());
    put(json, "b", step.b());
    ArrayNode differences = json.putArray("differences");
    for (Step.Difference difference : step.differences()) {
      ObjectNode one = Json.object().put("what", difference.aspect().word());
      ActionJson.put(one, "a", difference.a());
      ActionJson.put(one, "b", difference.b());
      differences.add(one);
    }
    return json;
  }

  private static void put(ObjectNode json, String field, @Nullable Action action) {
    if (action != null) {
      ObjectNode one = json.putObject(field);
      one.put("id", action.id());
      one.put("sequence", action.sequence());
      one.put("action", action.kind().word());
      one.put("name", action.name());
      one.put("durationMs", action.durationMs());
      SummaryJson.tokens(one, Facts.usage(action));
    }
  }
}
