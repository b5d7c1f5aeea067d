package io.afr.reader.export;

import io.afr.reader.json.Json;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Attributes as OTLP's JSON has them; what is null is left out. */
final class Attributes {

  private final ArrayNode all = Json.array();

  Attributes text(String key, @Nullable String value) {
    return value == null || value.isEmpty()
        ? this
        : add(key, Json.object().put("stringValue", value));
  }

  /** 64 bits stand as text in the JSON of protocol buffers. */
  Attributes whole(String key, @Nullable Long value) {
    return value == null ? this : add(key, Json.object().put("intValue", value.toString()));
  }

  Attributes number(String key, @Nullable Double value) {
    return value == null ? this : add(key, Json.object().put("doubleValue", value));
  }

  Attributes flag(String key, boolean value) {
    return add(key, Json.object().put("boolValue", value));
  }

  Attributes texts(String key, Collection<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    ObjectNode array = Json.object();
    ArrayNode items = array.putArray("values");
    values.forEach(value -> items.add(Json.object().put("stringValue", value)));
    ObjectNode any = Json.object();
    any.set("arrayValue", array);
    return add(key, any);
  }

  /** What is no text as its JSON: backends take messages that way. */
  Attributes json(String key, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return this;
    }
    return text(key, value.isString() ? value.stringValue() : Json.write(value));
  }

  private Attributes add(String key, ObjectNode value) {
    ObjectNode attribute = Json.object().put("key", key);
    attribute.set("value", value);
    all.add(attribute);
    return this;
  }

  ArrayNode all() {
    return all;
  }
}
