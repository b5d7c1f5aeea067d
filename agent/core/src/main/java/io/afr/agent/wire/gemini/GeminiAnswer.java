package io.afr.agent.wire.gemini;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer, in one piece or in several that look like a whole one each. */
final class GeminiAnswer {

  private final Answer answer;
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private boolean blocked;

  private GeminiAnswer(Answer answer) {
    this.answer = answer;
  }

  static void read(byte[] body, Answer answer) {
    Json json = Json.parse(body);
    GeminiAnswer reading = new GeminiAnswer(answer);
    reading.add(json);
    reading.finish();
    answer.setWhole(json.isObject());
  }

  /** Events, or one array if the request did not ask for events. */
  static void readStream(byte[] body, Answer answer) {
    GeminiAnswer reading = new GeminiAnswer(answer);
    if (body.length > 0 && body[0] == '[') {
      Json.parse(body).items().forEach(reading::add);
    } else {
      EventStream.read(
          body, data -> reading.add(Json.parse(data.getBytes(StandardCharsets.UTF_8))));
    }
    answer.setWhole(reading.finish());
  }

  private void add(Json piece) {
    answer.setId(piece.get("responseId").text());
    answer.setModel(piece.get("modelVersion").text());
    answer.setError(piece.get("error"));
    String reason = piece.get("promptFeedback").get("blockReason").text();
    if (reason != null) {
      blocked = true;
      answer.addFinishReason(reason);
    }
    for (Json candidate : piece.get("candidates").items()) {
      String index = String.valueOf(candidate.get("index").text());
      candidates
          .computeIfAbsent(index.equals("null") ? "0" : index, any -> new Candidate())
          .add(candidate);
    }
  }

  /** Whether each answer says why it ended. */
  private boolean finish() {
    boolean finished = blocked || !candidates.isEmpty();
    for (Candidate candidate : candidates.values()) {
      answer.addFinishReason(candidate.finishReason);
      finished &= candidate.finishReason != null;
    }
    Candidate first = candidates.get("0");
    if (first != null && finished) {
      answer.setFingerprint(first.said);
    }
    return finished;
  }

  /** One of the alternatives asked for. */
  private final class Candidate {

    private final Fingerprint said = GeminiEvidence.answer();
    private @Nullable String finishReason;

    void add(Json piece) {
      GeminiEvidence.add(piece.get("content"), said);
      for (Json part : piece.get("content").get("parts").items()) {
        answer.addToolCall(part.get("functionCall").get("id").text());
      }
      String reason = piece.get("finishReason").text();
      finishReason = reason == null ? finishReason : reason;
    }
  }
}
