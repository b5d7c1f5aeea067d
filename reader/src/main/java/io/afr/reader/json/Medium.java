package io.afr.reader.json;

import io.afr.reader.terminal.Amounts;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An image, a sound or a file in what was said: a part of the type {@code blob}.
 *
 * @param mediaType {@code image/png}
 * @param length how many bytes the original had
 * @param base64 what is there of it
 * @param isCut whether bytes are missing at its end
 */
public record Medium(String mediaType, long length, String base64, boolean isCut) {

  /** Null if it is none. */
  public static @Nullable Medium of(JsonNode part) {
    if (!Json.text(part, "type", "").equals("blob")) {
      return null;
    }
    String content = Json.text(part, "content", "");
    // Where contents are not recorded, words in brackets say so.
    String base64 = content.startsWith("[") ? "" : content;
    Long length = Json.whole(part, "length");
    return new Medium(
        Json.text(part, "mime_type", "data"),
        length == null ? decodedLength(base64) : length,
        base64,
        part.path("truncated").asBoolean(false));
  }

  /** All that a piece of JSON holds, in order. */
  public static List<Medium> in(JsonNode json) {
    List<Medium> found = new ArrayList<>();
    collect(json, found);
    return found;
  }

  /** The same JSON for people: a medium is named, not shown. */
  public static JsonNode named(JsonNode json) {
    if (in(json).isEmpty()) {
      return json;
    }
    Medium medium = of(json);
    if (medium != null) {
      return Json.string(medium.toString());
    }
    if (json instanceof ObjectNode object) {
      ObjectNode named = Json.object();
      object.properties().forEach(field -> named.set(field.getKey(), named(field.getValue())));
      return named;
    }
    ArrayNode named = Json.array();
    json.forEach(item -> named.add(named(item)));
    return named;
  }

  /** Null if it is no base64 after all. */
  public byte @Nullable [] bytes() {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What files of this kind end with. */
  public String extension() {
    int slash = mediaType.indexOf('/');
    String kind = mediaType.substring(slash + 1).replaceAll("[;+].*", "").replace("x-", "");
    return switch (kind) {
      case "jpeg" -> "jpg";
      case "mpeg" -> mediaType.startsWith("audio/") ? "mp3" : "mpg";
      case "plain" -> "txt";
      default -> kind.matches("[a-z0-9]{1,5}") && slash > 0 ? kind : "bin";
    };
  }

  /** Such as {@code [image/png, 48.0 kB]}. */
  @Override
  public String toString() {
    String size = length == 0 ? "" : ", " + Amounts.bytes(length);
    String cut = !isCut ? "" : base64.isEmpty() ? ", not kept" : ", cut";
    return "[" + mediaType + size + cut + "]";
  }

  private static void collect(JsonNode json, List<Medium> found) {
    Medium medium = of(json);
    if (medium != null) {
      found.add(medium);
    } else if (json.isContainer()) {
      json.forEach(child -> collect(child, found));
    }
  }

  private static long decodedLength(String base64) {
    int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
    return base64.length() / 4L * 3 - padding;
  }
}
