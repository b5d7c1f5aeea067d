package io.afr.reader.cli;

import io.afr.reader.Pruned;
import io.afr.reader.Pruned.What;
import io.afr.reader.SessionRef;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was taken away, for programs. */
final class PrunedJson {

  private PrunedJson() {}

  static ObjectNode of(Path home, Pruned pruned, @Nullable SessionRef session) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("home", home.toString());
    json.put("dryRun", pruned.dryRun());
    if (session != null) {
      json.put("session", session.id());
      json.put("entries", pruned.entries());
    }
    json.put("journals", pruned.count(What.JOURNAL));
    json.put("cycles", pruned.count(What.CYCLE));
    json.put("freedBytes", pruned.bytes());
    if (pruned.left() >= 0) {
      json.put("leftBytes", pruned.left());
    }
    ArrayNode removed = json.putArray("removed");
    pruned.removed().forEach(item -> removed.add(item(item)));
    ArrayNode pending = json.putArray("pending");
    pruned.pending().forEach(path -> pending.add(path.toString()));
    ArrayNode problems = json.putArray("problems");
    pruned
        .problems()
        .forEach(
            problem ->
                problems
                    .addObject()
                    .put("path", problem.path().toString())
                    .put("message", problem.message()));
    return json;
  }

  private static ObjectNode item(Pruned.Item item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("what", item.what().word());
    json.put("path", item.path().toString());
    if (item.what() == What.SESSION) {
      json.put("entries", item.entries());
    }
    return json.put("bytes", item.bytes());
  }
}
