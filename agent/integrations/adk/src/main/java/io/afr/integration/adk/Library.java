package io.afr.integration.adk;

import com.google.genai.JsonSerializable;
import io.afr.agent.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The provider library's objects, as it writes them itself when it sends them. */
final class Library {

  private Library() {}

  /** Null if the library cannot write it. */
  static @Nullable Json json(JsonSerializable object) {
    try {
      Json json = Json.parse(object.toJson().getBytes(StandardCharsets.UTF_8));
      return json.isPresent() ? json : null;
    } catch (LinkageError otherVersion) {
      throw otherVersion;
    } catch (RuntimeException unwritable) {
      return null;
    }
  }
}
