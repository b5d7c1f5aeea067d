package io.afr.benchmarks.action;

import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.util.List;

/** What the user says, as an integration writes it: OpenTelemetry's GenAI message JSON. */
final class Message {

  static final String MODEL = "gpt-5-mini";
  static final String SESSION = "trip-anna-lisbon";

  private Message() {}

  static Content of(String text) {
    return JsonWriter.of(
        JsonObject.of(
            "role", "user", "parts", List.of(JsonObject.of("type", "text", "content", text))));
  }
}
