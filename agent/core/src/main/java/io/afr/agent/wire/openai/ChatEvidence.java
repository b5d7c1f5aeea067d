package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shows in a chat completions request of the conversation that it continues. */
final class ChatEvidence {

  private ChatEvidence() {}

  static Evidence of(Json request) {
    List<String> toolCallIds = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints();
    for (Json message : request.get("messages").items()) {
      String answered = message.get("tool_call_id").text();
      if (answered != null) {
        toolCallIds.add(answered);
      }
      fingerprints.add(fingerprint(message).value());
    }
    return new Evidence(null, null, toolCallIds, fingerprints);
  }

  /** The fingerprint of a message, sent or answered. */
  static Fingerprint fingerprint(Json message) {
    @Nullable String role = message.get("role").text();
    Fingerprint fingerprint = new Fingerprint(role == null ? "" : role);
    content(message.get("content"), fingerprint);
    fingerprint.text(message.get("refusal").text());
    @Nullable String answered = message.get("tool_call_id").text();
    if (answered != null) {
      fingerprint.tool(answered, null, null);
    }
    for (Json call : message.get("tool_calls").items()) {
      Json custom = call.get("custom");
      Json function = call.get("function");
      if (custom.isObject()) {
        fingerprint.tool(
            call.get("id").text(), custom.get("name").text(), custom.get("input").text());
      } else {
        fingerprint.tool(
            call.get("id").text(), function.get("name").text(), function.get("arguments").text());
      }
    }
    return fingerprint;
  }

  /** Text as a string or as parts says the same; parts of other kinds count as they are written. */
  static void content(Json content, Fingerprint fingerprint) {
    fingerprint.text(content.text());
    for (Json part : content.items()) {
      Json text = part.get("text").isString() ? part.get("text") : part.get("refusal");
      fingerprint.text(
          text.isString()
              ? text.text()
              : new String(part.bytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
