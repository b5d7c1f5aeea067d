package io.afr.agent.metadata;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of contents without their text: of JSON the members that are known to hold roles,
 * types, names, ids and numbers, of a text its length. Everything that is not known is left out, so
 * that what a provider thinks of tomorrow is not recorded by mistake.
 */
public final class Skeleton {

  /** What stands for the pieces of a streamed text, whose lengths would tell its words. */
  static final String UNTOLD = "[content not recorded]";

  private static final Set<String> speakers = Set.of("user", "system", "developer", "assistant");
  private static final String[] indexes = {
    "index", "output_index", "content_index", "summary_index", "item_id", "contentBlockIndex"
  };

  private final JsonWriter out;

  /** The places of a stream that something was said at; null if this is no event of a stream. */
  private final @Nullable Set<String> said;

  private Skeleton(JsonWriter out, @Nullable Set<String> said) {
    this.out = out;
    this.said = said;
  }

  /** The skeleton of a message, a response, a tool list, parameters. */
  public static Content of(Content content) {
    byte[] bytes = content.bytes();
    if (bytes == null) {
      return content;
    }
    Json json = isJson(content) ? Json.parse(bytes) : Json.MISSING;
    return json.isObject() || json.isArray()
        ? JsonWriter.write(out -> new Skeleton(out, null).value(json, "", ""))
            .withAttachments(content.attachments().stream().map(MediumMark::only).toList())
        : nothingOf(content);
  }

  /** Of an event of a stream. */
  static byte[] ofEvent(Json event, Set<String> said) {
    String type = String.valueOf(event.get("type").text());
    boolean repeats = type.endsWith("done") || type.endsWith("completed");
    Set<String> places = repeats ? null : said;
    Content skeleton =
        JsonWriter.write(out -> new Skeleton(out, places).value(event, "", repeats ? "" : type));
    return Objects.requireNonNull(skeleton.bytes());
  }

  /** Of token counts: all numbers. */
  public static Content ofCounts(Content content) {
    byte[] bytes = content.bytes();
    return bytes == null
        ? content
        : JsonWriter.write(out -> new Skeleton(out, null).counts(Json.parse(bytes)));
  }

  /** Of what is nothing but text, arguments, results: the length. */
  public static Content nothingOf(Content content) {
    String mark = mark(content.trueLength());
    return isJson(content) ? JsonWriter.of(mark) : Content.text(mark);
  }

  /** What stands in the place of a text of so many bytes. */
  static String mark(long length) {
    return "[content not recorded: " + length + " B]";
  }

  /** Whether something may stand where names do. */
  public static boolean isName(String text) {
    return Words.isName(text);
  }

  private static boolean isJson(Content content) {
    return content.mediaType().equals(Content.JSON);
  }

  private void value(Json value, String name, String path) {
    if (value.isObject()) {
      object(value, path);
    } else if (value.isArray()) {
      out.beginArray();
      for (Json item : value.items()) {
        if (item.isObject() || item.isArray()) {
          value(item, name, path);
        } else if (item.isString()) {
          string(item, name, path);
        }
      }
      out.endArray();
    } else {
      string(value, name, path);
    }
  }

  private void object(Json object, String path) {
    StringBuilder here = new StringBuilder(path);
    for (String index : indexes) {
      String number = object.get(index).text();
      here.append(number == null ? "" : "#" + number);
    }
    out.beginObject();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      member(object, member.getKey(), member.getValue(), here + "." + member.getKey());
    }
    out.endObject();
  }

  private void member(Json object, String name, Json value, String path) {
    boolean isNested = value.isObject() || value.isArray();
    if (Words.isCounts(name) && isNested) {
      out.name(name);
      counts(value);
    } else if (isNested && (Words.isContainer(name) || isResponse(object, name))) {
      out.name(name);
      value(value, name, path);
    } else if (!isNested && isIdentity(object, name, value)) {
      out.name(name).raw(new String(value.bytes(), StandardCharsets.UTF_8));
    } else if (Words.isText(name)) {
      out.name(name);
      text(value, path);
    }
  }

  /** The events of some providers hold the whole response. */
  private static boolean isResponse(Json object, String name) {
    String type = object.get("type").text();
    return name.equals("response") && type != null && type.startsWith("response.");
  }

  private static boolean isIdentity(Json object, String name, Json value) {
    if (!value.isString()) {
      return !value.isPresent() || Words.isNumber(name);
    }
    String role = object.get("role").text();
    boolean isPerson = name.equals("name") && role != null && speakers.contains(role);
    return Words.isIdentity(name) && !isPerson && Words.isName(String.valueOf(value.text()));
  }

  private void string(Json value, String name, String path) {
    String text = value.text();
    if (Words.isIdentity(name) && text != null && Words.isName(text)) {
      out.text(text);
    } else {
      text(value, path);
    }
  }

  private void text(Json value, String path) {
    if (!value.isPresent()) {
      out.text(null);
      return;
    }
    String text = value.text();
    String medium = text == null ? null : MediumMark.untold(text);
    if (medium != null) {
      out.text(medium);
      return;
    }
    byte[] bytes = text == null ? value.bytes() : text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      out.text("");
    } else if (said == null) {
      out.text(mark(bytes.length));
    } else {
      out.text(said.add(path) ? UNTOLD : "");
    }
  }

  private void counts(Json value) {
    if (value.isObject()) {
      out.beginObject();
      for (Map.Entry<String, Json> member : value.members().entrySet()) {
        Json count = member.getValue();
        if (count.isObject() || count.isArray() || isNumber(count)) {
          out.name(member.getKey());
          counts(count);
        }
      }
      out.endObject();
    } else if (value.isArray()) {
      out.beginArray();
      value.items().stream().filter(item -> !item.isString()).forEach(this::counts);
      out.endArray();
    } else {
      out.raw(value.isPresent() ? new String(value.bytes(), StandardCharsets.UTF_8) : "null");
    }
  }

  private static boolean isNumber(Json value) {
    return value.isPresent() && !value.isString();
  }
}
