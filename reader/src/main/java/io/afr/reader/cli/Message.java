package io.afr.reader.cli;

import io.afr.reader.json.Json;
import io.afr.reader.terminal.Amounts;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A message in the one shape ({@code role}, {@code parts}) as a person would say it. */
final class Message {

  private Message() {}

  /** All of it, one part after the other. */
  static String text(JsonNode message) {
    JsonNode parts = message.path("parts");
    if (!parts.isArray()) {
      return value(message);
    }
    StringJoiner text = new StringJoiner("\n");
    parts.forEach(part -> text.add(part(part)));
    return text.toString();
  }

  static String role(JsonNode message) {
    return message.path("role").asString("");
  }

  /** JSON on one line; text without quotes. */
  static String value(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    return node.isString() ? node.stringValue() : Json.write(Medium.named(node));
  }

  private static String gone(JsonNode part, String how) {
    String type = part.has("mime_type") ? value(part.path("mime_type")) + ", " : "";
    return "[" + type + how + ", of " + Amounts.bytes(part.path("length").asLong(0)) + "]";
  }

  private static String part(JsonNode part) {
    return switch (part.path("type").asString("")) {
      case "text" -> value(part.path("content"));
      case "reasoning" -> "(thinking) " + value(part.path("content"));
      case "tool_call" ->
          "-> " + value(part.path("name")) + "(" + value(part.path("arguments")) + ")";
      case "tool_call_response" -> "<- " + value(part.path("response"));
      case "blob" -> String.valueOf(Medium.of(part));
      case "missing" -> gone(part, "gone");
      case "truncated" -> value(part.path("content")) + gone(part, "cut");
      case "uri" -> "[" + value(part.path("uri")) + "]";
      case "file" -> "[file " + value(part.path("file_id")) + "]";
      default -> value(part);
    };
  }
}
