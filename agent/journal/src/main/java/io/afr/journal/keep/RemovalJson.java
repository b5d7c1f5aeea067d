package io.afr.journal.keep;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A {@link Removal} as a line of JSON. */
final class RemovalJson {

  private static final JsonFactory factory = new JsonFactory();

  private RemovalJson() {}

  static String write(Removal removal) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("time", removal.time().toString());
      json.writeStringProperty("why", removal.why().word());
      json.writeNumberProperty("from", removal.from());
      json.writeNumberProperty("to", removal.to());
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The removal in a line; null if it holds none that this version understands. */
  static @Nullable Removal read(String line) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        property(json, values);
      }
      return json.currentToken() == JsonToken.END_OBJECT ? toRemoval(values) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void property(JsonParser json, Map<String, String> values) {
    String name = json.currentName();
    if (json.nextToken().isScalarValue()) {
      values.put(name, json.getString());
    } else {
      json.skipChildren();
    }
  }

  private static @Nullable Removal toRemoval(Map<String, String> values) {
    try {
      Instant time = Instant.parse(values.getOrDefault("time", ""));
      long from = Long.parseLong(values.getOrDefault("from", ""));
      long to = Long.parseLong(values.getOrDefault("to", ""));
      Removal.Why why = why(values.getOrDefault("why", ""));
      return why == null ? null : new Removal(time, why, from, to);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static Removal.@Nullable Why why(String word) {
    for (Removal.Why why : Removal.Why.values()) {
      if (why.word().equals(word)) {
        return why;
      }
    }
    return null;
  }
}
