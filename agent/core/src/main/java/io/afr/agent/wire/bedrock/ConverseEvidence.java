package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shows in a Converse request of the conversation that it continues. */
final class ConverseEvidence {

  private ConverseEvidence() {}

  static Evidence of(Json request) {
    List<String> toolCallIds = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints();
    if (!request.get("system").items().isEmpty()) {
      fingerprints.add(fingerprint("system", request.get("system")).value());
    }
    for (Json message : request.get("messages").items()) {
      for (Json block : message.get("content").items()) {
        String answered = block.get("toolResult").get("toolUseId").text();
        if (answered != null) {
          toolCallIds.add(answered);
        }
      }
      fingerprints.add(fingerprint(message).value());
    }
    return new Evidence(null, null, toolCallIds, fingerprints);
  }

  /** The fingerprint of a message, sent or answered. */
  static Fingerprint fingerprint(Json message) {
    return fingerprint(message.get("role").text(), message.get("content"));
  }

  private static Fingerprint fingerprint(@Nullable String role, Json content) {
    Fingerprint fingerprint = new Fingerprint(role == null ? "" : role);
    for (Json block : content.items()) {
      add(block, fingerprint);
    }
    return fingerprint;
  }

  /** Programs may leave the reasoning out when they send an answer back, and mark what to cache. */
  private static void add(Json block, Fingerprint fingerprint) {
    if (block.get("text").isString()) {
      fingerprint.text(block.get("text").text());
    } else if (block.get("toolUse").isObject()) {
      addToolUse(block.get("toolUse"), fingerprint);
    } else if (block.get("toolResult").isObject()) {
      Json result = block.get("toolResult");
      fingerprint.tool(result.get("toolUseId").text(), null, null);
      fingerprint.text(written(result.get("content")));
    } else if (!block.get("reasoningContent").isPresent() && !block.get("cachePoint").isPresent()) {
      fingerprint.text(written(block));
    }
  }

  /** Not by its arguments: SDKs write them anew. No two calls have the same id. */
  static void addToolUse(Json toolUse, Fingerprint fingerprint) {
    fingerprint.tool(toolUse.get("toolUseId").text(), toolUse.get("name").text(), null);
  }

  private static String written(Json json) {
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }
}
