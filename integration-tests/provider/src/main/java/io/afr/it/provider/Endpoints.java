package io.afr.it.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/** Finds the wire for a path, asks the model's script and sends what it says. */
final class Endpoints {
  private final ResponsesWire responses = new ResponsesWire();
  private final Map<String, Wire> wires =
      Map.of("/v1/chat/completions", new ChatWire(), "/v1/responses", responses);
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Function<String, Script> scripts;

  Endpoints(Function<String, Script> scripts) {
    this.scripts = scripts;
  }

  void forget() {
    attempts.clear();
    responses.forget();
  }

  /** False when the connection is to be closed. */
  boolean answer(Received request, Connection to) throws IOException, InterruptedException {
    Wire wire = wires.get(request.path());
    if (wire != null) {
      Ask ask = ask(wire, request);
      Reply reply = scripts.apply(ask.model()).reply(ask);
      return send(wire, ask, reply, to);
    }
    if (request.path().equals("/v1/embeddings")) {
      to.write(200, "application/json", Embeddings.of(request.json()));
    } else {
      to.write(404, "application/json", error(404));
    }
    return true;
  }

  private Ask ask(Wire wire, Received request) {
    JsonNode body = request.json();
    Wire.Question question = wire.question(body);
    CRC32 crc = new CRC32();
    crc.update(request.body().getBytes(StandardCharsets.UTF_8));
    String name = "%08x".formatted(crc.getValue());
    int attempt = attempts.merge(name, 1, Integer::sum);
    return new Ask(
        body.path("model").asString(""),
        question.text(),
        question.toolResults(),
        question.messages(),
        attempt,
        attempt == 1 ? name : name + "-" + attempt,
        body);
  }

  private static boolean send(Wire wire, Ask ask, Reply reply, Connection to)
      throws IOException, InterruptedException {
    if (reply.failed() || !ask.streaming()) {
      if (reply.gate() != null) {
        reply.gate().pass();
      }
      if (reply.cutAfter() >= 0) {
        return false;
      }
      String body = reply.failed() ? error(reply.status()) : wire.whole(ask, reply.answer());
      to.write(reply.status(), "application/json", body);
      return true;
    }
    return stream(wire.events(ask, reply.answer()), reply, to);
  }

  private static boolean stream(List<String> events, Reply reply, Connection to)
      throws IOException, InterruptedException {
    for (int sent = 0; sent < events.size(); sent++) {
      if (sent == reply.cutAfter()) {
        return false;
      }
      if (reply.gate() != null && sent == reply.gateAfter()) {
        reply.gate().pass();
      }
      if (sent == 0) {
        to.startStream();
      }
      to.writeChunk(events.get(sent));
    }
    to.endStream();
    return true;
  }

  private static String error(int status) {
    String type =
        status == 401
            ? "authentication_error"
            : status < 500 ? "invalid_request_error" : "server_error";
    String message = "The fake provider was told to answer " + status;
    return Json.object()
        .set(
            "error",
            Json.object().put("message", message).put("type", type).put("code", "fake_" + status))
        .toString();
  }
}
