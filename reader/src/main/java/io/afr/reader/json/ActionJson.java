package io.afr.reader.json;

import io.afr.reader.Action;
import io.afr.reader.Action.Failure;
import io.afr.reader.Action.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An action as JSON. */
final class ActionJson {

  private static final DateTimeFormatter micros =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ActionJson() {}

  static ObjectNode of(Action action) {
    ObjectNode json = Json.object();
    json.put("id", action.id());
    put(json, "parentId", action.parentId());
    json.put("sessionId", action.sessionId());
    put(json, "agentId", action.agentId());
    json.put("action", action.kind().word());
    json.set("data", action.data());
    json.put("durationMs", action.durationMs());
    json.put("timestamp", action.startTime().toEpochMilli());
    json.put("turn", action.turn());
    json.put("iteration", action.iteration());
    json.put("sequence", action.sequence());
    json.put("status", action.status().word());
    Failure error = action.error();
    if (error != null) {
      json.set("error", error(error));
    }
    json.put("startTime", time(action.startTime()));
    if (action.duration() != null) {
      json.put("durationNanos", action.duration().toNanos());
    }
    json.put("inferred", action.inferred());
    origin(json, action.origin());
    return json;
  }

  private static void origin(ObjectNode json, Origin origin) {
    json.put("thread", origin.thread());
    json.put("service", origin.service());
    json.put("host", origin.host());
    json.put("pid", origin.pid());
    json.put("library", origin.library());
    json.put("sessionFrom", origin.sessionFrom());
    tags(json, origin.tags());
  }

  private static ObjectNode error(Failure error) {
    ObjectNode json = Json.object().put("type", error.type());
    put(json, "message", error.message());
    put(json, "stack", error.stack());
    return json;
  }

  /** ISO-8601 with microseconds. */
  static String time(Instant instant) {
    return micros.format(instant);
  }

  static void tags(ObjectNode json, Map<String, String> tags) {
    if (!tags.isEmpty()) {
      ObjectNode object = json.putObject("tags");
      tags.forEach(object::put);
    }
  }

  static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
