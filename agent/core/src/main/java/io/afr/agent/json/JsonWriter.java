package io.afr.agent.json;

import io.afr.journal.Content;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON of bounded size: {@code JsonWriter.write(json -> json.beginObject().field("role",
 * "user").endObject())}. What is beyond the limit is counted, not kept.
 */
public final class JsonWriter {

  /** How much is kept where nothing else is said. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final JsonFactory factory = new JsonFactory();

  private final BoundedBytes out;
  private final JsonGenerator generator;

  private JsonWriter(BoundedBytes out) {
    this.out = out;
    this.generator = factory.createGenerator(ObjectWriteContext.empty(), (OutputStream) out);
  }

  /** One JSON value, at most {@link #MAX_BYTES} of it. */
  public static Content write(Consumer<JsonWriter> value) {
    return write(MAX_BYTES, value);
  }

  /** One JSON value, cut off and marked so after {@code maxBytes}. */
  public static Content write(int maxBytes, Consumer<JsonWriter> value) {
    BoundedBytes out = new BoundedBytes(maxBytes);
    JsonWriter writer = new JsonWriter(out);
    // Closing writes the end of whatever is still open.
    try (JsonGenerator closed = writer.generator) {
      value.accept(writer);
      closed.flush();
    }
    return out.content(Content.JSON);
  }

  /** Any object of the host as JSON; see {@link #value(Object)}. */
  public static Content of(@Nullable Object object) {
    return write(json -> json.value(object));
  }

  public JsonWriter beginObject() {
    generator.writeStartObject();
    return this;
  }

  public JsonWriter endObject() {
    generator.writeEndObject();
    return this;
  }

  public JsonWriter beginArray() {
    generator.writeStartArray();
    return this;
  }

  public JsonWriter endArray() {
    generator.writeEndArray();
    return this;
  }

  /** The name of the member whose value comes next. */
  public JsonWriter name(String name) {
    generator.writeName(Surrogates.paired(name));
    return this;
  }

  /** A member; left out if the value is null. The value is written as by {@link #value(Object)}. */
  public JsonWriter field(String name, @Nullable Object value) {
    return value == null ? this : name(name).value(value);
  }

  /** A member that is JSON already; see {@link #raw(String)}. Left out if null. */
  public JsonWriter rawField(String name, @Nullable String json) {
    return json == null ? this : name(name).raw(json);
  }

  public JsonWriter text(@Nullable String text) {
    if (text == null) {
      generator.writeNull();
    } else {
      generator.writeString(Surrogates.paired(text));
    }
    return this;
  }

  public JsonWriter bool(boolean value) {
    generator.writeBoolean(value);
    return this;
  }

  /** A number; what JSON has no number for, such as NaN, becomes text. */
  public JsonWriter number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      generator.writeNumber(number.doubleValue());
    } else if (number instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      generator.writeNumber(integer);
    } else {
      generator.writeNumber(number.longValue());
    }
    return this;
  }

  /** Text that is JSON, as it is written; text that is not, as a string. */
  public JsonWriter raw(String json) {
    String paired = Surrogates.paired(json);
    if (isJson(paired)) {
      generator.writeRawValue(paired);
      return this;
    }
    return text(paired);
  }

  /**
   * Any object: null, text, numbers, {@link Json}, maps, collections, arrays, records and beans
   * with what they show, everything else by its {@code toString}. Deep, endless, cyclic and
   * throwing objects are cut short and say so in the text that stands in their place.
   */
  public JsonWriter value(@Nullable Object object) {
    new HostObject(this).write(object);
    return this;
  }

  /** Whether whatever is written from now on is not kept. */
  boolean isFull() {
    return out.isFull();
  }

  private static boolean isJson(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Json json = Json.parse(utf8);
    if (json == Json.MISSING) {
      return false;
    }
    for (int i = json.end(); i < utf8.length; i++) {
      if (" \t\r\n".indexOf(utf8[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
