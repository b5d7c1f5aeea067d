package io.afr.agent.own;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a program hands to a model or gets from it, as messages in the one shape. It may be a text,
 * objects of the program's own that look like messages, or anything.
 */
public final class Spoken {

  private Spoken() {}

  /** A message of one text. */
  public static Content message(String role, @Nullable String text) {
    List<?> parts =
        text == null ? List.of() : List.of(JsonObject.of("type", "text", "content", text));
    return JsonWriter.of(JsonObject.of("role", role, "parts", parts));
  }

  /**
   * An answer that may ask for tools.
   *
   * @param text empty if it says nothing besides
   * @param asked of each tool the call's id, its name and its arguments
   */
  public static Content answer(String text, List<? extends List<?>> asked) {
    List<Object> parts = new ArrayList<>();
    if (!text.isEmpty()) {
      parts.add(JsonObject.of("type", "text", "content", text));
    }
    for (List<?> call : asked) {
      parts.add(
          JsonObject.of(
              "type",
              "tool_call",
              "id",
              call.get(0),
              "name",
              call.get(1),
              "arguments",
              call.get(2)));
    }
    return JsonWriter.of(JsonObject.of("role", "assistant", "parts", parts));
  }

  /** What a tool returned, as the message that brings it to the model. */
  public static Content toolResult(@Nullable String callId, @Nullable String result) {
    return JsonWriter.of(
        JsonObject.of(
            "role",
            "tool",
            "parts",
            List.of(
                JsonObject.of("type", "tool_call_response", "id", callId, "response", result))));
  }

  /**
   * Any object as messages: a list or an array as one for each of its items.
   *
   * @param role of those that do not say it themselves
   */
  static List<Content> messages(String role, @Nullable Object object) {
    if (object instanceof String text) {
      return List.of(message(role, text));
    }
    byte[] bytes = object == null ? null : JsonWriter.of(object).bytes();
    if (bytes == null) {
      return List.of();
    }
    Json json = Json.parse(bytes);
    if (!json.isArray()) {
      return List.of(json.isPresent() ? message(role, json) : message(role, text(bytes)));
    }
    List<Content> messages = new ArrayList<>();
    for (Json item : json.items()) {
      messages.add(message(role, item));
    }
    return messages;
  }

  private static Content message(String otherwise, Json said) {
    if (said.get("role").isString() && said.get("parts").isArray()) {
      return said.content();
    }
    String role = said.get("role").text();
    String text = said.isObject() ? member(said) : said.text();
    return message(
        role == null ? otherwise : role.toLowerCase(Locale.ROOT),
        text == null ? text(said.bytes()) : text);
  }

  /** The text of an object that has little else to say. */
  private static @Nullable String member(Json object) {
    String content = object.get("content").isString() ? object.get("content").text() : null;
    return content == null && object.get("text").isString() ? object.get("text").text() : content;
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
