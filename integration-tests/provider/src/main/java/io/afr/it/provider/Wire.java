package io.afr.it.provider;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One endpoint of a provider: how a question is read and how an answer is written. */
interface Wire {
  /** The parts of the request that a script decides by; the rest of the ask is given. */
  Question question(JsonNode body);

  default String model(Received request) {
    return request.json().path("model").asString("");
  }

  default boolean streaming(Received request) {
    return request.json().path("stream").asBoolean(false);
  }

  String whole(Ask ask, Answer answer);

  /** The events of a stream, ready to send; the last ones close it. */
  List<String> events(Ask ask, Answer answer);

  /** The media type of a stream. */
  default String streamType() {
    return "text/event-stream";
  }

  /** The bytes of an event of {@link #events}. */
  default byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }

  /** Header lines that come with the answer. */
  default List<String> headers(Ask ask) {
    return List.of();
  }

  /** The event that is sent where a stream fails in its midst. */
  default String streamError() {
    return "data: " + error(500) + "\n\n";
  }

  /** What is sent instead of an answer. */
  default String error(int status) {
    String type =
        status == 401
            ? "authentication_error"
            : status < 500 ? "invalid_request_error" : "server_error";
    return Json.object()
        .set(
            "error",
            Json.object()
                .put("message", "The fake provider was told to answer " + status)
                .put("type", type)
                .put("code", "fake_" + status))
        .toString();
  }

  /** The text of the user's last message, the tool results after it, and how many messages came. */
  record Question(String text, List<String> toolResults, int messages) {}
}
