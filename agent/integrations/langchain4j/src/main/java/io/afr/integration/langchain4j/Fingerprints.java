package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.afr.agent.json.Guarded;
import io.afr.agent.record.Fingerprint;

/** What makes a message of a request the same as one that was seen before. */
final class Fingerprints {

  private Fingerprints() {}

  /** Where a message does not let itself be read, it is like no other. */
  static long of(ChatMessage message) {
    Long read = Guarded.orNothing(() -> read(message));
    return read == null ? System.identityHashCode(message) : read;
  }

  private static long read(ChatMessage message) {
    Fingerprint fingerprint = new Fingerprint(message.type().name());
    if (message instanceof SystemMessage system) {
      fingerprint.text(system.text());
    } else if (message instanceof UserMessage user) {
      for (Object content : user.contents()) {
        content(content, fingerprint);
      }
    } else if (message instanceof AiMessage answer) {
      answer(answer, fingerprint);
    } else if (message instanceof ToolExecutionResultMessage result) {
      fingerprint.tool(result.id(), null, null);
    } else {
      fingerprint.text(OneShape.message(message).toString());
    }
    return fingerprint.value();
  }

  /** An image may be megabytes, of which its own text would be a copy. */
  private static void content(Object content, Fingerprint fingerprint) {
    if (content instanceof TextContent text) {
      fingerprint.text(text.text());
    } else if (content instanceof ImageContent image) {
      fingerprint.text(image.image().base64Data()).text(Guarded.text(image.image().url()));
    } else {
      fingerprint.text(Guarded.text(content));
    }
  }

  private static void answer(AiMessage answer, Fingerprint fingerprint) {
    fingerprint.text(answer.text());
    if (answer.hasToolExecutionRequests()) {
      for (ToolExecutionRequest request : answer.toolExecutionRequests()) {
        fingerprint.tool(request.id(), request.name(), request.arguments());
      }
    }
  }
}
