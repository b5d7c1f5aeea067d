package io.afr.agent.wire.anthropic;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anthropic's requests that are recorded, wherever they are served. */
public enum AnthropicApi implements Api {
  MESSAGES;

  private static final String path = "/v1/messages";

  /**
   * What a {@code POST} to this path asks for; null if it is not recorded. Counting tokens and
   * batches, whose paths go on, are not.
   */
  public static @Nullable AnthropicApi of(List<String> segments) {
    return ("/" + String.join("/", segments)).endsWith(path) ? MESSAGES : null;
  }

  @Override
  public String provider() {
    return "anthropic";
  }

  @Override
  public String operation() {
    return "chat";
  }

  @Override
  public String dialect() {
    return "anthropic.messages";
  }

  @Override
  public boolean isStreaming(Json request) {
    return request.get("stream").isTrue();
  }

  @Override
  public void describe(Json request, Call call) {
    call.with(Attribute.MODEL, request.get("model").text());
    Json system = request.get("system");
    if (system.isPresent()) {
      call.message(systemMessage(system));
    }
    for (Json message : request.get("messages").items()) {
      call.message(message.content());
    }
    if (request.get("tools").isPresent()) {
      call.part(PartName.TOOLS, request.get("tools").content());
    }
    call.parameters(request, "system", "messages", "tools");
    call.evidence(MessagesEvidence.of(request));
  }

  /** Instructions stand beside the messages, but are said before them. */
  private static Content systemMessage(Json system) {
    return JsonWriter.write(
        json -> json.beginObject().field("role", "system").field("content", system).endObject());
  }

  @Override
  public void read(byte[] body, Answer answer) {
    MessagesAnswer.read(Json.parse(body), answer);
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    MessagesStream.read(body, answer);
  }
}
