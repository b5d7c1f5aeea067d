package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The answer of the responses endpoint. A stream repeats it whole in its last event. */
final class ResponsesAnswer {

  private static final Set<String> last =
      Set.of("response.completed", "response.incomplete", "response.failed");

  private ResponsesAnswer() {}

  static void read(Json body, Answer answer) {
    OpenAiApi.identify(body, answer);
    String reason = body.get("incomplete_details").get("reason").text();
    String status = body.get("status").text();
    if (reason != null) {
      answer.addFinishReason(reason);
    } else if (status != null) {
      answer.addFinishReason(status);
    }
    for (Json item : body.get("output").items()) {
      String type = item.get("type").text();
      String callId = item.get("call_id").text();
      if (type != null && type.endsWith("_call") && callId != null) {
        answer.addToolCall(callId);
      }
    }
    if (!body.get("output").items().isEmpty()) {
      answer.setFingerprint(ResponsesEvidence.fingerprint(body.get("output")));
    }
  }

  static void readStream(byte[] body, Answer answer) {
    EventStream.read(body, data -> addEvent(data, answer));
  }

  private static void addEvent(String data, Answer answer) {
    // Nearly all events are pieces of what the last one repeats.
    if (answer.isWhole() || !(data.contains("\"response\"") || data.contains("\"error\""))) {
      return;
    }
    Json event = Json.parse(data.getBytes(StandardCharsets.UTF_8));
    String type = event.get("type").text();
    if (type != null && last.contains(type)) {
      read(event.get("response"), answer);
    } else if ("error".equals(type)) {
      answer.setError(event.get("error").isObject() ? event.get("error") : event);
    } else if (event.get("response").isObject()) {
      OpenAiApi.identify(event.get("response"), answer);
      answer.setWhole(false);
    }
  }
}
