package io.afr.journal.keep;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An {@link EraseRequest} as JSON. */
final class EraseRequestJson {

  private EraseRequestJson() {}

  static String write(EraseRequest request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      if (request.session() != null) {
        json.writeStringProperty("session", request.session());
      }
      json.writeStringProperty("through", request.through());
      json.writeStringProperty("done", request.done());
      json.writeArrayPropertyStart("begins");
      for (long begin : new TreeSet<>(request.begins())) {
        json.writeNumber(begin);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** The request in a text; null if it makes no sense. */
  static @Nullable EraseRequest read(Path file, String text) {
    Map<String, String> texts = new HashMap<>();
    Set<Long> begins = new HashSet<>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        property(json, texts, begins);
      }
    } catch (JacksonException e) {
      return null;
    }
    String through = texts.get("through");
    return through == null
        ? null
        : new EraseRequest(
            file, texts.get("session"), through, texts.getOrDefault("done", ""), begins);
  }

  private static void property(JsonParser json, Map<String, String> texts, Set<Long> begins) {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_ARRAY) {
      for (JsonToken item = json.nextToken();
          item == JsonToken.VALUE_NUMBER_INT;
          item = json.nextToken()) {
        begins.add(json.getLongValue());
      }
    } else if (value == JsonToken.START_OBJECT) {
      json.skipChildren();
    } else {
      texts.put(name, json.getString());
    }
  }
}
