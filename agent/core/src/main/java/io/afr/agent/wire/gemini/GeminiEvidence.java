package io.afr.agent.wire.gemini;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows in a request of the conversation that it continues.
 *
 * <p>A streamed answer is often sent back as it came, each piece a content of its own: neighbouring
 * contents of the model count as one message here. Tool calls seldom have ids. Programs may write
 * members in either of Google's two ways.
 */
final class GeminiEvidence {

  private static final String MODEL = "model";

  private final Fingerprints fingerprints = new Fingerprints();
  private final List<String> toolCallIds = new ArrayList<>();
  private @Nullable Fingerprint answer;

  private GeminiEvidence() {}

  static Evidence of(Json request) {
    GeminiEvidence evidence = new GeminiEvidence();
    Json instruction = request.either("systemInstruction", "system_instruction");
    if (instruction.get("parts").isPresent()) {
      Fingerprint fingerprint = new Fingerprint("system");
      add(instruction, fingerprint);
      evidence.fingerprints.add(fingerprint.value());
    }
    request.get("contents").items().forEach(evidence::add);
    evidence.endAnswer();
    return new Evidence(null, null, evidence.toolCallIds, evidence.fingerprints);
  }

  static Fingerprint answer() {
    return new Fingerprint(MODEL);
  }

  private void add(Json content) {
    if (MODEL.equals(content.get("role").text())) {
      answer = answer == null ? answer() : answer;
      add(content, answer);
      return;
    }
    endAnswer();
    Fingerprint fingerprint = new Fingerprint("user");
    add(content, fingerprint);
    fingerprints.add(fingerprint.value());
    for (Json part : content.get("parts").items()) {
      String callId = part.either("functionResponse", "function_response").get("id").text();
      if (callId != null) {
        toolCallIds.add(callId);
      }
    }
  }

  private void endAnswer() {
    if (answer != null) {
      fingerprints.add(answer.value());
      answer = null;
    }
  }

  /** Adds what a content says to a message. */
  static void add(Json content, Fingerprint message) {
    for (Json part : content.get("parts").items()) {
      Json call = part.either("functionCall", "function_call");
      Json result = part.either("functionResponse", "function_response");
      if (call.isObject()) {
        message.tool(call.get("id").text(), call.get("name").text(), call.get("args").canonical());
      } else if (result.isObject()) {
        message.tool(result.get("id").text(), result.get("name").text(), null);
        message.text(result.get("response").canonical());
      } else if (!part.get("thought").isTrue()) {
        // Programs may leave the thoughts out when they send an answer back.
        Json text = part.get("text");
        message.text(text.isString() ? text.text() : part.canonical());
      }
    }
  }
}
