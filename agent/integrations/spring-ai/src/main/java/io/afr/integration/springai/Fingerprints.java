package io.afr.integration.springai;

import io.afr.agent.json.Guarded;
import io.afr.agent.record.Fingerprint;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;

/** What makes a message of a request the same as one that was seen before. */
final class Fingerprints {

  private Fingerprints() {}

  /** Where a message does not let itself be read, it is like no other. */
  static long of(Message message) {
    Long read = Guarded.orNothing(() -> read(message));
    return read == null ? System.identityHashCode(message) : read;
  }

  private static long read(Message message) {
    MessageType type = message.getMessageType();
    Fingerprint fingerprint = new Fingerprint(type.name());
    if (message instanceof ToolResponseMessage results) {
      for (ToolResponseMessage.ToolResponse result : Several.of(results.getResponses())) {
        fingerprint.tool(result.id(), null, null);
      }
      return fingerprint.value();
    }
    fingerprint.text(message.getText());
    if (message instanceof AssistantMessage answer) {
      for (AssistantMessage.ToolCall call : Several.of(answer.getToolCalls())) {
        fingerprint.tool(call.id(), call.name(), call.arguments());
      }
    }
    return fingerprint.value();
  }
}
