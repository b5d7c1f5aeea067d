package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.journal.Content;
import io.afr.journal.PartName;

/** Bedrock's Converse, and Amazon Nova's own form, which is the same. */
enum ConverseApi implements Api {
  CONVERSE;

  @Override
  public String provider() {
    return "aws.bedrock";
  }

  @Override
  public String operation() {
    return "chat";
  }

  @Override
  public String dialect() {
    return "bedrock.converse";
  }

  @Override
  public boolean isStreaming(Json request) {
    return false;
  }

  @Override
  public void describe(Json request, Call call) {
    Json system = request.get("system");
    if (!system.items().isEmpty()) {
      call.message(systemMessage(system));
    }
    for (Json message : request.get("messages").items()) {
      call.message(message.content());
    }
    Json tools = request.get("toolConfig").get("tools");
    if (tools.isPresent()) {
      call.part(PartName.TOOLS, tools.content());
    }
    call.parameters(request, "system", "messages", "toolConfig");
    call.evidence(ConverseEvidence.of(request));
  }

  /** Instructions stand beside the messages, but are said before them. */
  private static Content systemMessage(Json system) {
    return JsonWriter.write(
        json -> json.beginObject().field("role", "system").field("content", system).endObject());
  }

  @Override
  public void read(byte[] body, Answer answer) {
    Json json = Json.parse(body);
    answer.setWhole(json.isObject());
    answer.addFinishReason(json.get("stopReason").text());
    Json message = json.get("output").get("message");
    for (Json block : message.get("content").items()) {
      answer.addToolCall(block.get("toolUse").get("toolUseId").text());
    }
    if (message.isObject()) {
      answer.setFingerprint(ConverseEvidence.fingerprint(message));
    }
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    ConverseStream.read(body, answer);
  }
}
