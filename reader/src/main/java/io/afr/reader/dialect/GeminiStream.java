package io.afr.reader.dialect;

import io.afr.reader.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the pieces of a stream, each of which looks like an answer, together to one. */
final class GeminiStream {

  private static final String[] latest = {
    "responseId", "modelVersion", "usageMetadata", "promptFeedback", "error"
  };

  private final ObjectNode body = Json.object();
  private final Map<Long, ObjectNode> candidates = new TreeMap<>();

  void accept(JsonNode piece) {
    for (String field : latest) {
      if (piece.hasNonNull(field)) {
        body.set(field, piece.path(field));
      }
    }
    for (JsonNode candidate : piece.path("candidates")) {
      Long index = Json.whole(candidate, "index");
      add(candidate, candidates.computeIfAbsent(index == null ? 0L : index, any -> begun()));
    }
  }

  @Nullable JsonNode body() {
    if (!candidates.isEmpty()) {
      ArrayNode all = body.putArray("candidates");
      candidates.values().forEach(all::add);
    }
    return body.isEmpty() ? null : body;
  }

  private static ObjectNode begun() {
    ObjectNode candidate = Json.object();
    candidate.putObject("content").put("role", "model").putArray("parts");
    return candidate;
  }

  private static void add(JsonNode piece, ObjectNode candidate) {
    if (piece.hasNonNull("finishReason")) {
      candidate.set("finishReason", piece.path("finishReason"));
    }
    ArrayNode parts = candidate.withObject("content").withArray("parts");
    for (JsonNode part : piece.path("content").path("parts")) {
      if (parts.path(parts.size() - 1) instanceof ObjectNode last && goesOn(last, part)) {
        last.put("text", Json.text(last, "text", "") + Json.text(part, "text", ""));
      } else {
        parts.add(part.deepCopy());
      }
    }
  }

  /** Whether both are text, or both thoughts. */
  private static boolean goesOn(ObjectNode last, JsonNode part) {
    return Json.text(last, "text") != null
        && Json.text(part, "text") != null
        && last.path("thought").asBoolean(false) == part.path("thought").asBoolean(false);
  }
}
