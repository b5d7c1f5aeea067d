package io.afr.agent.wire.anthropic;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Answer;

/** A message that came in one piece. */
final class MessagesAnswer {

  private MessagesAnswer() {}

  static void read(Json body, Answer answer) {
    answer.setWhole(body.isObject());
    answer.setError(body.get("error"));
    identify(body, answer);
    answer.addFinishReason(body.get("stop_reason").text());
    for (Json block : body.get("content").items()) {
      if (MessagesEvidence.isToolUse(block)) {
        answer.addToolCall(block.get("id").text());
      }
    }
    if (body.get("content").isArray()) {
      answer.setFingerprint(MessagesEvidence.fingerprint("assistant", body.get("content")));
    }
  }

  static void identify(Json message, Answer answer) {
    answer.setId(message.get("id").text());
    answer.setModel(message.get("model").text());
  }
}
