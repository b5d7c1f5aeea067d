package io.afr.agent.wire.ollama;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ollama's requests that are recorded. Its streams are lines of JSON, and it streams by default.
 */
public enum OllamaApi implements Api {
  CHAT("/api/chat", "chat", "ollama.chat"),
  GENERATE("/api/generate", "text_completion", "ollama.generate"),
  EMBED("/api/embed", "embeddings", "ollama.embeddings");

  private final String path;
  private final String operation;
  private final String dialect;

  OllamaApi(String path, String operation, String dialect) {
    this.path = path;
    this.operation = operation;
    this.dialect = dialect;
  }

  /** What a {@code POST} to this path asks for; null if it is not recorded. */
  public static @Nullable OllamaApi of(String path) {
    for (OllamaApi api : values()) {
      if (path.endsWith(api.path)) {
        return api;
      }
    }
    return null;
  }

  @Override
  public String provider() {
    return "ollama";
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public String dialect() {
    return dialect;
  }

  @Override
  public boolean isStreaming(Json request) {
    return this != EMBED && (!request.get("stream").isPresent() || request.get("stream").isTrue());
  }

  @Override
  public void describe(Json request, Call call) {
    call.with(Attribute.MODEL, request.get("model").text());
    switch (this) {
      case CHAT -> conversation(call, request);
      case GENERATE -> input(call, request, "prompt");
      case EMBED -> input(call, request, "input");
    }
  }

  private static void conversation(Call call, Json request) {
    Fingerprints fingerprints = new Fingerprints();
    for (Json message : request.get("messages").items()) {
      call.message(message.content());
      Fingerprint fingerprint = new Fingerprint(String.valueOf(message.get("role").text()));
      LinesAnswer.add(message, fingerprint);
      fingerprints.add(fingerprint.value());
    }
    if (request.get("tools").isPresent()) {
      call.part(PartName.TOOLS, request.get("tools").content());
    }
    call.parameters(request, "messages", "tools");
    call.evidence(new Evidence(null, null, List.of(), fingerprints));
  }

  private static void input(Call call, Json request, String member) {
    if (request.get(member).isPresent()) {
      call.part(PartName.INPUT, request.get(member).content());
    }
    call.parameters(request, member);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    if (this == EMBED) {
      Json json = Json.parseWithout("embeddings", body);
      answer.setModel(json.get("model").text());
      answer.setWhole(json.isObject());
    } else {
      LinesAnswer.read(List.of(Json.parse(body)), answer);
    }
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    LinesAnswer.read(
        new String(body, StandardCharsets.UTF_8)
            .lines()
            .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)))
            .toList(),
        answer);
  }
}
