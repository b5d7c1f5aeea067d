package io.afr.journal.disk;

import io.afr.journal.Manifest;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * {@code journal.json}: one flat object, in which names that a reader does not know are skipped.
 */
public final class ManifestJson {

  public static final String FILE = "journal.json";

  private static final JsonFactory factory = new JsonFactory();

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> maps = new LinkedHashMap<>();

  private ManifestJson() {}

  static String write(Manifest manifest) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("format", manifest.format());
      json.writeStringProperty("service", manifest.service());
      json.writeStringProperty("host", manifest.host());
      json.writeNumberProperty("pid", manifest.pid());
      json.writeStringProperty("jvm", manifest.jvm());
      json.writeStringProperty("agentVersion", manifest.agentVersion());
      json.writeStringProperty("start", manifest.start().toString());
      json.writeNumberProperty("hashSeed", manifest.hashSeed());
      write(json, "tags", manifest.tags());
      write(json, "options", manifest.options());
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, Map<String, String> map) {
    json.writeObjectPropertyStart(name);
    map.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  /**
   * The manifest in a text.
   *
   * @throws IllegalArgumentException if it is no manifest; the message says why
   */
  public static Manifest read(String text) {
    ManifestJson read = new ManifestJson();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("is no JSON object");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        read.property(json);
      }
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("is no valid JSON", e);
    }
    return read.toManifest();
  }

  private void property(JsonParser json) {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_OBJECT) {
      maps.put(name, map(json));
    } else if (value == JsonToken.START_ARRAY) {
      json.skipChildren();
    } else {
      values.put(name, json.getString());
    }
  }

  private static Map<String, String> map(JsonParser json) {
    Map<String, String> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      if (json.nextToken().isScalarValue()) {
        map.put(name, json.getString());
      } else {
        json.skipChildren();
      }
    }
    return map;
  }

  private Manifest toManifest() {
    try {
      return new Manifest(
          Integer.parseInt(value("format")),
          value("service"),
          value("host"),
          Long.parseLong(value("pid")),
          value("jvm"),
          value("agentVersion"),
          Instant.parse(value("start")),
          Long.parseLong(value("hashSeed")),
          maps.getOrDefault("tags", Map.of()),
          maps.getOrDefault("options", Map.of()));
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("holds a value that makes no sense", e);
    }
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("lacks " + name);
    }
    return value;
  }
}
