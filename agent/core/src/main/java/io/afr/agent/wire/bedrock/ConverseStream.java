package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a Converse answer together that came as events, each an object in a member of its name. */
final class ConverseStream {

  private final Answer answer;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Json> tools = new LinkedHashMap<>();
  private @Nullable String stopReason;

  private ConverseStream(Answer answer) {
    this.answer = answer;
  }

  static void read(byte[] body, Answer answer) {
    ConverseStream stream = new ConverseStream(answer);
    EventStream.read(body, stream::add);
    stream.finish();
  }

  private void add(String data) {
    Json event = Json.parse(data.getBytes(StandardCharsets.UTF_8));
    if (event.get("messageStart").isPresent()) {
      // Another attempt begins from the front.
      text.setLength(0);
      tools.clear();
    }
    Json start = event.get("contentBlockStart");
    if (start.get("start").get("toolUse").isObject()) {
      tools.put(
          String.valueOf(start.get("contentBlockIndex").text()), start.get("start").get("toolUse"));
    }
    String piece = event.get("contentBlockDelta").get("delta").get("text").text();
    text.append(piece == null ? "" : piece);
    String reason = event.get("messageStop").get("stopReason").text();
    stopReason = reason == null ? stopReason : reason;
  }

  private void finish() {
    answer.setWhole(stopReason != null);
    answer.addFinishReason(stopReason);
    Fingerprint fingerprint = new Fingerprint("assistant").text(text.toString());
    for (Json tool : tools.values()) {
      answer.addToolCall(tool.get("toolUseId").text());
      ConverseEvidence.addToolUse(tool, fingerprint);
    }
    if (answer.isWhole()) {
      answer.setFingerprint(fingerprint);
    }
  }
}
