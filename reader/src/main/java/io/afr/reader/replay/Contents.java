package io.afr.reader.replay;

import io.afr.journal.Content;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Stored;
import tools.jackson.databind.JsonNode;

/** Shows content as JSON: what is JSON as itself, text as text. */
final class Contents {

  private Contents() {}

  static JsonNode json(Stored content) {
    if (content.isMissing()) {
      return Exchange.unreadable(content);
    }
    if (content.mediaType().equals(Content.JSON)) {
      JsonNode json = Json.parse(content.bytes());
      if (json != null) {
        return Attached.putBack(json, content);
      }
    }
    return content.isTruncated() ? Exchange.unreadable(content) : Json.string(content.text());
  }
}
