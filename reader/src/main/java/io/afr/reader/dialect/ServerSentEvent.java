package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a {@code text/event-stream} that holds JSON; what holds none, such as {@code [DONE]}
 * or the half event before a cut, is left out. Some providers send bare lines of JSON instead: each
 * is an event without a name.
 *
 * @param name of the event; empty if it has none
 */
public record ServerSentEvent(String name, JsonNode data) {

  /** The events of a stream that may be cut anywhere. */
  public static List<ServerSentEvent> parse(String stream) {
    List<ServerSentEvent> events = new ArrayList<>();
    String name = "";
    StringBuilder data = new StringBuilder();
    for (String line : (stream + "\n\n").split("\r\n|\n|\r", -1)) {
      if (line.isEmpty()) {
        addTo(events, name, data);
        name = "";
        data.setLength(0);
      } else if (line.startsWith("{")) {
        addTo(events, "", new StringBuilder(line));
      } else if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(line.substring("data:".length()).strip());
      }
    }
    return events;
  }

  private static void addTo(List<ServerSentEvent> events, String name, StringBuilder data) {
    @Nullable JsonNode json = data.isEmpty() ? null : Json.parse(data.toString());
    if (json != null && json.isObject()) {
      events.add(new ServerSentEvent(name, json));
    }
  }
}
