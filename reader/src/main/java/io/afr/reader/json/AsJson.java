package io.afr.reader.json;

import io.afr.reader.Action;
import io.afr.reader.Arrival;
import io.afr.reader.Replay;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.Summary;
import io.afr.reader.diff.Diff;
import io.afr.reader.stats.Loops;
import io.afr.reader.stats.Stats;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as JSON; what is unknown is left out. */
public final class AsJson {

  private AsJson() {}

  public static ObjectNode action(Action action) {
    return ActionJson.of(action);
  }

  public static ObjectNode action(Action action, Detail detail) {
    return ActionJson.of(action.with(DetailJson.of(action.data(), detail)));
  }

  /**
   * One action with its messages whole and, where it was recorded, what went over the wire and how
   * a streamed answer came in: {@code pace}, pairs of milliseconds since the begin and the share of
   * the answer that was there.
   */
  public static ObjectNode whole(Replay replay, Action action) {
    ObjectNode json = ActionJson.of(replay.full(action));
    JsonNode wire = replay.wire(action);
    if (wire != null) {
      json.set("wire", wire);
    }
    List<Arrival> pace = replay.pace(action);
    if (!pace.isEmpty()) {
      ArrayNode pairs = json.putArray("pace");
      for (Arrival arrival : pace) {
        double share = Math.round(arrival.share() * 10_000) / 10_000.0;
        pairs.addArray().add(arrival.after().toMillis()).add(share);
      }
    }
    return json;
  }

  /** What is wrong with a question, in the form that every interface answers with. */
  public static ObjectNode error(String code, String message, List<String> candidates) {
    ObjectNode json = Json.object();
    ObjectNode error = json.putObject("error").put("code", code).put("message", message);
    if (!candidates.isEmpty()) {
      candidates.forEach(error.putArray("candidates")::add);
    }
    return json;
  }

  public static ObjectNode row(Row row) {
    return RowJson.of(row);
  }

  /** {@code {"sessions": […], "nextCursor": …}}. */
  public static ObjectNode search(SearchResult result) {
    ObjectNode json = Json.object();
    ArrayNode sessions = json.putArray("sessions");
    result.rows().forEach(row -> sessions.add(row(row)));
    ActionJson.put(json, "nextCursor", result.nextCursor());
    return json;
  }

  public static ObjectNode stats(Stats stats) {
    return StatsJson.of(stats);
  }

  public static ObjectNode loops(Loops loops) {
    return LoopsJson.of(loops);
  }

  public static ObjectNode diff(Diff diff) {
    return DiffJson.of(diff);
  }

  public static ObjectNode summary(Summary summary) {
    return SummaryJson.of(summary);
  }
}
