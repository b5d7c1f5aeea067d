package io.afr.agent.wire.anthropic;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shows in a messages request of the conversation that it continues. */
final class MessagesEvidence {

  private MessagesEvidence() {}

  static Evidence of(Json request) {
    List<String> toolCallIds = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints();
    if (request.get("system").isPresent()) {
      fingerprints.add(fingerprint("system", request.get("system")).value());
    }
    for (Json message : request.get("messages").items()) {
      Json content = message.get("content");
      for (Json block : content.items()) {
        String answered = block.get("tool_use_id").text();
        if (answered != null) {
          toolCallIds.add(answered);
        }
      }
      fingerprints.add(fingerprint(message.get("role").text(), content).value());
    }
    // Where the provider keeps the conversation, requests say what it said last.
    String previous = request.get("thread").get("previous_message_id").text();
    return new Evidence(previous, null, toolCallIds, fingerprints);
  }

  /** The fingerprint of a message, sent or answered. */
  static Fingerprint fingerprint(@Nullable String role, Json content) {
    Fingerprint fingerprint = new Fingerprint(role == null ? "" : role);
    fingerprint.text(content.text());
    for (Json block : content.items()) {
      add(block, fingerprint);
    }
    return fingerprint;
  }

  static void add(Json block, Fingerprint fingerprint) {
    if (block.get("text").isString()) {
      fingerprint.text(block.get("text").text());
    } else if (isToolUse(block)) {
      // Not by its arguments: SDKs write them anew. No two calls have the same id.
      fingerprint.tool(block.get("id").text(), block.get("name").text(), null);
    } else if (block.get("tool_use_id").isPresent()) {
      fingerprint.tool(block.get("tool_use_id").text(), null, null);
      addResult(block.get("content"), fingerprint);
    } else if (block.get("source").isPresent()) {
      fingerprint.text(written(block.get("source")));
    }
    // Programs may leave the thinking out when they send an answer back.
  }

  /** Whether the model asks for a tool, the program's own or one that the provider runs. */
  static boolean isToolUse(Json block) {
    String type = block.get("type").text();
    return type != null && type.endsWith("tool_use");
  }

  private static void addResult(Json content, Fingerprint fingerprint) {
    fingerprint.text(content.text());
    for (Json part : content.items()) {
      Json text = part.get("text");
      fingerprint.text(text.isString() ? text.text() : written(part.get("source")));
    }
  }

  private static String written(Json json) {
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }
}
