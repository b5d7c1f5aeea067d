package io.afr.agent.wire.anthropic;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a message together that came as events. */
final class MessagesStream {

  private final Answer answer;
  private final Map<Integer, Block> blocks = new TreeMap<>();
  private @Nullable String stopReason;
  private boolean stopped;

  private MessagesStream(Answer answer) {
    this.answer = answer;
  }

  static void read(byte[] body, Answer answer) {
    MessagesStream stream = new MessagesStream(answer);
    EventStream.read(body, stream::add);
    stream.finish();
  }

  private void add(String data) {
    // Most events are pieces of thoughts and arguments, which tell nothing here.
    if (data.contains("\"thinking_delta\"") || data.contains("\"input_json_delta\"")) {
      return;
    }
    Json event = Json.parse(data.getBytes(StandardCharsets.UTF_8));
    switch (String.valueOf(event.get("type").text())) {
      case "message_start" -> begin(event.get("message"));
      case "content_block_start" -> blocks.put(index(event), new Block(event.get("content_block")));
      case "content_block_delta" -> addDelta(event);
      case "message_delta" -> addReason(event.get("delta").get("stop_reason").text());
      case "message_stop" -> stopped = true;
      case "error" -> answer.setError(event.get("error"));
      default -> {
        // Pings, and what tomorrow brings.
      }
    }
  }

  /** Another attempt begins from the front. */
  private void begin(Json message) {
    blocks.clear();
    MessagesAnswer.identify(message, answer);
  }

  private void addDelta(Json event) {
    Block block = blocks.get(index(event));
    String text = event.get("delta").get("text").text();
    if (block != null && text != null) {
      block.text.append(text);
    }
  }

  private void addReason(@Nullable String reason) {
    stopReason = reason == null ? stopReason : reason;
  }

  private void finish() {
    answer.setWhole(stopped || stopReason != null);
    answer.addFinishReason(stopReason);
    Fingerprint fingerprint = new Fingerprint("assistant");
    for (Block block : blocks.values()) {
      if (MessagesEvidence.isToolUse(block.start)) {
        answer.addToolCall(block.start.get("id").text());
      }
      if (!block.isText()) {
        MessagesEvidence.add(block.start, fingerprint);
      }
      fingerprint.text(block.text.toString());
    }
    if (answer.isWhole()) {
      answer.setFingerprint(fingerprint);
    }
  }

  private static int index(Json event) {
    String index = event.get("index").text();
    return index == null ? 0 : Integer.parseInt(index);
  }

  /**
   * One block of the message's content.
   *
   * @param start all of it, but for the text, the thoughts or the arguments that come later
   */
  private record Block(Json start, StringBuilder text) {

    Block(Json start) {
      this(start, new StringBuilder());
      String begun = start.get("text").text();
      text.append(begun == null ? "" : begun);
    }

    boolean isText() {
      return "text".equals(start.get("type").text());
    }
  }
}
