package io.afr.reader.json;

import io.afr.reader.terminal.Amounts;
import tools.jackson.databind.JsonNode;

/** JSON as people read it: text without quotes, images and files by their names. */
public final class Plain {

  private Plain() {}

  /** Text as it is, all else as JSON on one line; nothing for what is not there. */
  public static String value(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isString() ? node.stringValue() : Json.write(Medium.named(node));
  }

  /** Text as it is, all else as JSON with line breaks. */
  public static String readable(JsonNode node) {
    return node.isContainer() ? Json.writeIndented(Medium.named(node)) : value(node);
  }

  /** Stands for what of a part is not there: {@code [text/plain, gone, of 3.0 kB]}. */
  public static String instead(JsonNode part, String how) {
    String type = part.has("mime_type") ? value(part.path("mime_type")) + ", " : "";
    return "[" + type + how + ", of " + Amounts.bytes(part.path("length").asLong(0)) + "]";
  }
}
