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
  private final ChatWire chat = new ChatWire();
  private final ResponsesWire responses = new ResponsesWire();
  private final AnthropicWire anthropic = new AnthropicWire();
  private final GeminiWire gemini = new GeminiWire();
  private final BedrockWire bedrock = new BedrockWire();
  private final Map<String, Wire> wires =
      Map.of(
          "/v1/chat/completions",
          chat,
          "/v1/responses",
          responses,
          "/api/chat",
          new OllamaChatWire(),
          "/api/generate",
          new OllamaGenerateWire(),
          "/v2/chat",
          new CohereWire(),
          "/v1/messages",
          anthropic);
  private final Map<String, Function<JsonNode, String>> others =
      Map.of(
          "/v1/embeddings",
          Embeddings::openAi,
          "/api/embed",
          Embeddings::ollama,
          "/v1/messages/count_tokens",
          any -> "{\"input_tokens\":10}");
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Function<String, Script> scripts;

  Endpoints(Function<String, Script> scripts) {
    this.scripts = scripts;
  }

  void forget() {
    attempts.clear();
    responses.forget();
    anthropic.forget();
  }

  /** False when the connection is to be closed. */
  boolean answer(Received request, Connection to) throws IOException, InterruptedException {
    String path = request.path().replaceAll("\\?.*", "");
    Wire wire =
        GeminiWire.speaksAt(path) ? gemini : BedrockWire.speaksAt(path) ? bedrock : wires.get(path);
    if (wire != null) {
      Ask ask = ask(wire, request);
      Reply reply = scripts.apply(ask.model()).reply(ask);
      return send(wire, ask, reply, to);
    }
    Function<JsonNode, String> other =
        path.endsWith("mbedContent") || path.endsWith("mbedContents")
            ? Embeddings::gemini
            : others.get(path);
    if (other == null) {
      to.write(404, "application/json", List.of(), chat.error(404));
    } else {
      to.write(200, "application/json", List.of(), other.apply(request.json()));
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
        wire.model(request),
        question.text(),
        question.toolResults(),
        question.messages(),
        attempt,
        attempt == 1 ? name : name + "-" + attempt,
        wire.streaming(request),
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
      String body = reply.failed() ? wire.error(reply.status()) : wire.whole(ask, reply.answer());
      to.write(reply.status(), "application/json", wire.headers(ask), body);
      return true;
    }
    return stream(wire, ask, reply, to);
  }

  private static boolean stream(Wire wire, Ask ask, Reply reply, Connection to)
      throws IOException, InterruptedException {
    List<String> events = wire.events(ask, reply.answer());
    for (int sent = 0; sent < events.size(); sent++) {
      if (sent == reply.cutAfter()) {
        return false;
      }
      if (reply.gate() != null && sent == reply.gateAfter()) {
        reply.gate().pass();
      }
      if (sent == 0) {
        to.startStream(wire.streamType(), wire.headers(ask));
      } else {
        Thread.sleep(reply.pace().toMillis());
      }
      if (sent == reply.failAfter()) {
        to.writeChunk(wire.bytes(wire.streamError()));
        break;
      }
      to.writeChunk(wire.bytes(events.get(sent)));
    }
    to.endStream();
    return true;
  }
}
