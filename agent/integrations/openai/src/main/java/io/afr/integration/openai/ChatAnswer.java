package io.afr.integration.openai;

import io.afr.agent.json.Json;

/** The answer of chat completions, and of the older completions, that came in one piece. */
final class ChatAnswer {

  private ChatAnswer() {}

  static void read(Json body, Answer answer) {
    answer.identify(body);
    for (Json choice : body.get("choices").items()) {
      String reason = choice.get("finish_reason").text();
      if (reason != null) {
        answer.finishReasons.add(reason);
      }
      for (Json call : choice.get("message").get("tool_calls").items()) {
        String id = call.get("id").text();
        if (id != null) {
          answer.toolCallIds.add(id);
        }
      }
    }
    Json message = body.get("choices").item(0).get("message");
    if (message.isObject()) {
      answer.fingerprint = ChatEvidence.fingerprint(message);
    }
  }
}
