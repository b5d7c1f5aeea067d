package io.afr.agent.own;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** An argument as a plain text, without running code of the program's. */
final class Plain {

  /** Nobody's id is longer. */
  private static final int MAX_BYTES = 4_096;

  private Plain() {}

  /**
   * The text of a string, number, UUID, enum and the like, or of an object that holds one such
   * value; null of anything else.
   */
  static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    byte[] bytes = JsonWriter.write(MAX_BYTES, json -> json.value(value)).bytes();
    Json json = bytes == null ? Json.MISSING : Json.parse(bytes);
    for (int depth = 0; depth < 3 && json.isObject() && json.members().size() == 1; depth++) {
      json = json.members().values().iterator().next();
    }
    return json.text();
  }
}
