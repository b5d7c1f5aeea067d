package io.afr.integration.openai;

import io.afr.agent.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The answer of the responses endpoint. A stream repeats it whole in its last event. */
final class ResponsesAnswer {

  private static final Set<String> last =
      Set.of("response.completed", "response.incomplete", "response.failed");

  private ResponsesAnswer() {}

  static void read(Json body, Answer answer) {
    answer.identify(body);
    String reason = body.get("incomplete_details").get("reason").text();
    String status = body.get("status").text();
    if (reason != null) {
      answer.finishReasons.add(reason);
    } else if (status != null) {
      answer.finishReasons.add(status);
    }
    for (Json item : body.get("output").items()) {
      String type = item.get("type").text();
      String callId = item.get("call_id").text();
      if (type != null && type.endsWith("_call") && callId != null) {
        answer.toolCallIds.add(callId);
      }
    }
    if (!body.get("output").items().isEmpty()) {
      answer.fingerprint = ResponsesEvidence.fingerprint(body.get("output"));
    }
  }

  static void readStream(byte[] body, Answer answer) {
    EventStream.read(body, data -> addEvent(data, answer));
  }

  private static void addEvent(String data, Answer answer) {
    // Nearly all events are pieces of what the last one repeats.
    if (answer.whole || !(data.contains("\"response\"") || data.contains("\"error\""))) {
      return;
    }
    Json event = Json.parse(data.getBytes(StandardCharsets.UTF_8));
    String type = event.get("type").text();
    if (type != null && last.contains(type)) {
      read(event.get("response"), answer);
    } else if ("error".equals(type)) {
      answer.error(event.get("error").isObject() ? event.get("error") : event);
    } else if (event.get("response").isObject()) {
      answer.identify(event.get("response"));
      answer.whole = false;
    }
  }
}
