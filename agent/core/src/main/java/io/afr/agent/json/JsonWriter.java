package io.afr.agent.json;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  private static final int MAX_BITS = 1 << 17;

  private static final int MAX_AT_ONCE = 1 << 18;

  private static final JsonFactory factory = new JsonFactory();

  private final BoundedBytes out;
  private final JsonGenerator generator;
  private List<Content> attachments = List.of();

  private JsonWriter(BoundedBytes out) {
    this.out = out;
    this.generator = factory.createGenerator(ObjectWriteContext.empty(), (OutputStream) out);
  }

  /** One JSON value, cut off and marked so after {@link ContentLimit#bytes()}. */
  public static Content write(Consumer<JsonWriter> value) {
    return write(ContentLimit.bytes(), value);
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
    Content content = out.content(Content.JSON);
    return writer.attachments.isEmpty() ? content : content.withAttachments(writer.attachments);
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
    } else if (text.length() <= out.maxBytes()) {
      write(text);
    } else {
      // Each character is at least a byte, so that what comes later is not kept anyway.
      int end = Surrogates.whole(text, out.maxBytes());
      write(text.substring(0, end));
      out.skip(Utf8.jsonLength(text, end));
    }
    return this;
  }

  /** Text that may change meanwhile; of one that is too long, the rest is counted by the char. */
  JsonWriter text(CharSequence text) {
    int length = text.length();
    int end = Math.min(length, out.maxBytes());
    String front;
    try {
      front = text.subSequence(0, end).toString();
    } catch (RuntimeException e) {
      front = "(threw " + e.getClass().getName() + ")";
    }
    write(front);
    out.skip(length - end);
    return this;
  }

  private void write(String text) {
    if (text.length() > MAX_AT_ONCE) {
      // Slower, but takes no more memory than its buffer.
      generator.writeString(Surrogates.paired(text));
      return;
    }
    Escaped utf8 = Escaped.of(text);
    generator.writeRawUTF8String(utf8.bytes(), 0, utf8.length());
  }

  /** An image, a sound, a file: what reads as the text of its base64. */
  public JsonWriter media(Media media) {
    if (!media.isWorthAttaching()) {
      generator.writeBinary(media.front());
      return this;
    }
    return attached(media.content(), media.front());
  }

  /** What reads as a text. */
  JsonWriter passage(Passage passage) {
    byte[] bytes = passage.content().bytes();
    return attached(passage.content(), bytes == null ? new byte[0] : bytes);
  }

  private JsonWriter attached(Content content, byte[] bytes) {
    if (attachments.isEmpty()) {
      attachments = new ArrayList<>();
    }
    generator.writeString(AttachmentMark.of(attachments.size(), bytes));
    attachments.add(content);
    return this;
  }

  public JsonWriter bool(boolean value) {
    generator.writeBoolean(value);
    return this;
  }

  /** A number; what JSON has no number for, such as NaN, becomes text. */
  public JsonWriter number(Number number) {
    if (isHuge(number)) {
      // To print it would take minutes.
      return text("(a number of " + number.getClass().getSimpleName() + ", too large)");
    }
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

  private static boolean isHuge(Number number) {
    return (number instanceof BigInteger integer && integer.bitLength() > MAX_BITS)
        || (number instanceof BigDecimal decimal && decimal.unscaledValue().bitLength() > MAX_BITS);
  }

  /** Text that is JSON, as it is written; text that is not, or too long to look, as a string. */
  public JsonWriter raw(String json) {
    if (json.length() > out.maxBytes()) {
      return text(json);
    }
    String paired = Surrogates.paired(json);
    if (isJson(paired)) {
      generator.writeRawValue(paired);
      return this;
    }
    return text(paired);
  }

  /** What was read as JSON before, as it was written there. */
  JsonWriter json(Json json) {
    if (json.isPresent()) {
      generator.writeRawValue(new String(json.bytes(), StandardCharsets.UTF_8));
    } else {
      generator.writeNull();
    }
    return this;
  }

  /**
   * Any object: null, text, numbers, {@link Json}, maps, collections, arrays, records and beans
   * with what they show. Deep, endless, cyclic and unreadable objects are cut short and say so in
   * the text that stands in their place. No code of the host's runs; see {@link HostObject}.
   */
  public JsonWriter value(@Nullable Object object) {
    new HostObject(this).write(object);
    return this;
  }

  int maxBytes() {
    return out.maxBytes();
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
