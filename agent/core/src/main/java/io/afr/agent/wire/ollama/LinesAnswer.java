package io.afr.agent.wire.ollama;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.wire.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as lines, each of which looks like a whole one; the last says that it is. */
final class LinesAnswer {

  private LinesAnswer() {}

  static void read(List<Json> lines, Answer answer) {
    Fingerprint said = new Fingerprint("assistant");
    for (Json line : lines) {
      answer.setModel(line.get("model").text());
      answer.setError(line.get("error"));
      answer.addFinishReason(line.get("done_reason").text());
      answer.setWhole(answer.isWhole() || line.get("done").isTrue());
      add(line.get("message"), said);
    }
    if (answer.isWhole()) {
      answer.setFingerprint(said);
    }
  }

  /** Adds what a message says. Its tool calls have no ids, and arguments that are JSON. */
  static void add(Json message, Fingerprint fingerprint) {
    fingerprint.text(message.get("content").text());
    for (Json call : message.get("tool_calls").items()) {
      Json function = call.get("function");
      fingerprint.tool(null, function.get("name").text(), function.get("arguments").canonical());
    }
    @Nullable String tool = message.either("tool_name", "name").text();
    if (tool != null) {
      fingerprint.tool(null, tool, null);
    }
  }
}
