package io.afr.agent.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that an integration puts together, to be written by {@link JsonWriter#of}. */
public final class JsonObject {

  private JsonObject() {}

  /** Names and values in turn, without those that are null. */
  public static Map<String, Object> of(@Nullable Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        members.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return members;
  }
}
