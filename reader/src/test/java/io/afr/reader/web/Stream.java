package io.afr.reader.web;

import io.afr.reader.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Server-sent events as they come. */
record Stream(BufferedReader lines) implements AutoCloseable {

  Stream(InputStream in) {
    this(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  record Told(String event, JsonNode data) {}

  /** The next event; null at the end. */
  Told next() throws IOException {
    String event = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ")) {
        return new Told(event, Json.parse(line.substring(6)));
      }
    }
    return null;
  }

  /** Whether nothing more comes; a server that ends may cut it off. */
  boolean isOver() {
    try {
      return next() == null;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
