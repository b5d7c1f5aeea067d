package io.afr.it.provider;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/generate}: streams lines of JSON unless told not to. */
final class OllamaGenerateWire implements Wire {
  @Override
  public Question question(JsonNode body) {
    return new Question(body.path("prompt").asString(""), List.of(), 1);
  }

  @Override
  public boolean streaming(Received request) {
    return request.json().path("stream").asBoolean(true);
  }

  @Override
  public String streamType() {
    return "application/x-ndjson";
  }

  @Override
  public String whole(Ask ask, Answer answer) {
    return Ollama.last(ask, answer).put("response", answer.text()).toString();
  }

  @Override
  public List<String> events(Ask ask, Answer answer) {
    List<String> lines = new ArrayList<>();
    if (answer.text() != null) {
      Json.words(answer.text())
          .forEach(word -> lines.add(Ollama.piece(ask).put("response", word) + "\n"));
    }
    lines.add(Ollama.last(ask, answer).put("response", "") + "\n");
    return lines;
  }

  @Override
  public String error(int status) {
    return Ollama.error(status);
  }
}
