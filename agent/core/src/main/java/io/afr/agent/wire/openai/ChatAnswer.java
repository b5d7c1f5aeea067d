package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Answer;

/** The answer of chat completions, and of the older completions, that came in one piece. */
final class ChatAnswer {

  private ChatAnswer() {}

  static void read(Json body, Answer answer) {
    OpenAiApi.identify(body, answer);
    for (Json choice : body.get("choices").items()) {
      answer.addFinishReason(choice.get("finish_reason").text());
      for (Json call : choice.get("message").get("tool_calls").items()) {
        answer.addToolCall(call.get("id").text());
      }
    }
    Json message = body.get("choices").item(0).get("message");
    if (message.isObject()) {
      answer.setFingerprint(ChatEvidence.fingerprint(message));
    }
  }
}
