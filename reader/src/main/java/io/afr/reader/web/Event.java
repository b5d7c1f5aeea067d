package io.afr.reader.web;

import io.afr.reader.json.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A server-sent event as it goes over the wire; shared by all who listen. */
final class Event {

  /** Whoever listens has missed something, or nothing yet, and has to ask for all of it. */
  static final Event REREAD = of("reread", Json.object());

  /** There is no such session any more. */
  static final Event GONE = of("gone", Json.object());

  /** Nothing, so that both ends notice when the other one is gone. */
  static final Event BEAT = new Event(":\n\n".getBytes(StandardCharsets.UTF_8));

  private final byte[] bytes;

  private Event(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What is sent; nobody changes it. */
  byte[] bytes() {
    return bytes;
  }

  /** JSON on one line has no line end that would end the event. */
  static Event of(String name, JsonNode data) {
    String text = "event: " + name + "\ndata: " + Json.write(data) + "\n\n";
    return new Event(text.getBytes(StandardCharsets.UTF_8));
  }
}
