package io.afr.agent.wire.cohere;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.agent.wire.EventStream;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cohere's requests that are recorded. */
public enum CohereApi implements Api {
  CHAT;

  /** The end of their path. */
  public static final String PATH = "/v2/chat";

  @Override
  public String provider() {
    return "cohere";
  }

  @Override
  public String operation() {
    return "chat";
  }

  @Override
  public String dialect() {
    return "cohere.chat";
  }

  @Override
  public boolean isStreaming(Json request) {
    return request.get("stream").isTrue();
  }

  @Override
  public void describe(Json request, Call call) {
    call.with(Attribute.MODEL, request.get("model").text());
    Fingerprints fingerprints = new Fingerprints();
    List<String> toolCallIds = new ArrayList<>();
    for (Json message : request.get("messages").items()) {
      call.message(message.content());
      String answered = message.get("tool_call_id").text();
      if (answered != null) {
        toolCallIds.add(answered);
      }
      fingerprints.add(said(message).value());
    }
    if (request.get("tools").isPresent()) {
      call.part(PartName.TOOLS, request.get("tools").content());
    }
    call.parameters(request, "messages", "tools");
    call.evidence(new Evidence(null, null, toolCallIds, fingerprints));
  }

  /** The fingerprint of a message, sent or answered. */
  private static Fingerprint said(Json message) {
    Fingerprint fingerprint = new Fingerprint(String.valueOf(message.get("role").text()));
    fingerprint.text(message.get("content").text());
    for (Json part : message.get("content").items()) {
      Json text = part.get("text");
      fingerprint.text(text.isString() ? text.text() : part.canonical());
    }
    for (Json call : message.get("tool_calls").items()) {
      Json function = call.get("function");
      fingerprint.tool(
          call.get("id").text(), function.get("name").text(), function.get("arguments").text());
    }
    return fingerprint.text(message.get("tool_call_id").text());
  }

  @Override
  public void read(byte[] body, Answer answer) {
    Json json = Json.parse(body);
    Json message = json.get("message");
    answer.setWhole(json.isObject());
    answer.setId(json.get("id").text());
    answer.addFinishReason(json.get("finish_reason").text());
    for (Json call : message.get("tool_calls").items()) {
      answer.addToolCall(call.get("id").text());
    }
    if (message.isObject()) {
      answer.setFingerprint(said(message));
    }
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    EventStream.read(
        body, data -> event(Json.parse(data.getBytes(StandardCharsets.UTF_8)), answer));
  }

  private static void event(Json event, Answer answer) {
    answer.setId(event.get("id").text());
    Json delta = event.get("delta");
    answer.addToolCall(delta.get("message").get("tool_calls").get("id").text());
    String reason = delta.get("finish_reason").text();
    if (reason != null) {
      answer.addFinishReason(reason);
      answer.setWhole(true);
    }
  }

  @Override
  public Json error(Json body) {
    return body.get("message").isString() ? body : body.get("error");
  }
}
