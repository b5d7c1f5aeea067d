package io.afr.it.provider;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as it came over the wire; header names in lower case. */
public record Received(String method, String path, Map<String, String> headers, String body) {
  private static final JsonMapper mapper = new JsonMapper();

  public JsonNode json() {
    return mapper.readTree(body);
  }
}
