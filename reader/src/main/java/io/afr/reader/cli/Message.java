package io.afr.reader.cli;

import io.afr.reader.json.Medium;
import io.afr.reader.json.Plain;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A message in the one shape ({@code role}, {@code parts}) as a person would say it. */
final class Message {

  private Message() {}

  /** All of it, one part after the other. */
  static String text(JsonNode message) {
    JsonNode parts = message.path("parts");
    if (!parts.isArray()) {
      return Plain.value(message);
    }
    StringJoiner text = new StringJoiner("\n");
    parts.forEach(part -> text.add(part(part)));
    return text.toString();
  }

  static String role(JsonNode message) {
    return message.path("role").asString("");
  }

  private static String part(JsonNode part) {
    return switch (part.path("type").asString("")) {
      case "text" -> Plain.value(part.path("content"));
      case "reasoning" -> "(thinking) " + Plain.value(part.path("content"));
      case "tool_call" ->
          "-> " + Plain.value(part.path("name")) + "(" + Plain.value(part.path("arguments")) + ")";
      case "tool_call_response" -> "<- " + Plain.value(part.path("response"));
      case "blob" -> String.valueOf(Medium.of(part));
      case "missing" -> Plain.instead(part, "gone");
      case "truncated" -> Plain.value(part.path("content")) + Plain.instead(part, "cut");
      case "uri" -> "[" + Plain.value(part.path("uri")) + "]";
      case "file" -> "[file " + Plain.value(part.path("file_id")) + "]";
      default -> Plain.value(part);
    };
  }
}
