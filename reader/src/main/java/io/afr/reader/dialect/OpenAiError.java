package io.afr.reader.dialect;

import io.afr.reader.dialect.Answer.ProviderError;
import io.afr.reader.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An error as OpenAI and Anthropic report it: as a body of its own or in a stream. */
final class OpenAiError {

  private OpenAiError() {}

  static @Nullable ProviderError in(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isString()) {
      return new ProviderError("error", error.stringValue());
    }
    if (!error.isObject()) {
      return null;
    }
    String code = Json.text(error, "code", "error");
    return new ProviderError(Json.text(error, "type", code), Json.text(error, "message"));
  }
}
