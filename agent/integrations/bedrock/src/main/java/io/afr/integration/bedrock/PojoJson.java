package io.afr.integration.bedrock;

import io.afr.agent.json.JsonWriter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The SDK's objects as the JSON that they are on the wire, by what they say of their members. */
final class PojoJson {

  /** What is longer is recorded without its messages. */
  private static final int maxBytes = 64 << 20;

  private static final String SDK = "software.amazon.awssdk.";

  private final JsonWriter out;

  private PojoJson(JsonWriter out) {
    this.out = out;
  }

  /** The body of a request or of a response. */
  static byte[] of(SdkPojo pojo) {
    return bytes(out -> new PojoJson(out).object(pojo));
  }

  /** An event in a member of its name. */
  static byte[] event(String name, SdkPojo event) {
    return bytes(
        out -> {
          out.beginObject().name(name);
          new PojoJson(out).object(event);
          out.endObject();
        });
  }

  private static byte[] bytes(java.util.function.Consumer<JsonWriter> value) {
    return Objects.requireNonNull(JsonWriter.write(maxBytes, value).bytes());
  }

  private void object(SdkPojo pojo) {
    out.beginObject();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (field.location() == MarshallLocation.PAYLOAD && isSet(value)) {
        out.name(field.locationName());
        value(value);
      }
    }
    out.endObject();
  }

  private static boolean isSet(@Nullable Object value) {
    return value != null
        && !(value instanceof SdkAutoConstructList)
        && !(value instanceof SdkAutoConstructMap);
  }

  private void value(@Nullable Object value) {
    if (value instanceof SdkPojo pojo) {
      object(pojo);
    } else if (value instanceof List<?> list) {
      out.beginArray();
      list.forEach(this::value);
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof SdkBytes bytes) {
      out.text(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    } else if (value instanceof Document document) {
      document(document);
    } else {
      out.value(value);
    }
  }

  private void map(Map<?, ?> map) {
    out.beginObject();
    map.forEach(
        (name, value) -> {
          out.name(String.valueOf(name));
          value(value);
        });
    out.endObject();
  }

  /** A program may bring documents of its own making, which nobody looks into. */
  private void document(Document document) {
    if (!document.getClass().getName().startsWith(SDK)) {
      out.text("(not read: " + document.getClass().getName() + ")");
    } else if (document.isMap()) {
      map(document.asMap());
    } else if (document.isList()) {
      value(document.asList());
    } else if (document.isNumber()) {
      out.raw(document.asNumber().stringValue());
    } else if (document.isBoolean()) {
      out.bool(document.asBoolean());
    } else {
      out.text(document.isString() ? document.asString() : null);
    }
  }
}
