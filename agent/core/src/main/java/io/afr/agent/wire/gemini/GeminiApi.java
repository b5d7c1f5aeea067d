package io.afr.agent.wire.gemini;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import org.jspecify.annotations.Nullable;

/**
 * Gemini's requests that are recorded, by the verb at the end of their path. The path also names
 * the model.
 */
public enum GeminiApi implements Api {
  GENERATE("generateContent", "generate_content", "gemini"),
  STREAM("streamGenerateContent", "generate_content", "gemini"),
  EMBED("embedContent", "embeddings", "gemini.embeddings"),
  EMBED_ALL("batchEmbedContents", "embeddings", "gemini.embeddings"),
  /** Vertex AI's embeddings; other models are asked for other things with the same verb. */
  PREDICT("predict", "embeddings", "gemini.embeddings");

  private final String verb;
  private final String operation;
  private final String dialect;

  GeminiApi(String verb, String operation, String dialect) {
    this.verb = verb;
    this.operation = operation;
    this.dialect = dialect;
  }

  /**
   * What a {@code POST} to this path asks for; null if it is not recorded.
   *
   * @param path such as {@code /v1beta/models/gemini-2.5-flash:generateContent}, without query
   */
  public static @Nullable GeminiApi of(String path) {
    int colon = path.lastIndexOf(':');
    if (colon < 0) {
      return null;
    }
    for (GeminiApi api : values()) {
      if (path.length() - colon - 1 == api.verb.length() && path.endsWith(api.verb)) {
        return api != PREDICT || model(path).contains("embedding") ? api : null;
      }
    }
    return null;
  }

  /** The model that the path of a recorded request names. */
  public static String model(String path) {
    int colon = path.lastIndexOf(':');
    return path.substring(path.lastIndexOf('/', colon) + 1, colon);
  }

  @Override
  public String provider() {
    return "gcp.gemini";
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
    return this == STREAM;
  }

  @Override
  public void describe(Json request, Call call) {
    switch (this) {
      case GENERATE, STREAM -> conversation(call, request);
      case EMBED -> input(call, request, "content");
      case EMBED_ALL -> input(call, request, "requests");
      case PREDICT -> input(call, request, "instances");
    }
  }

  private static void conversation(Call call, Json request) {
    Json instruction = request.either("systemInstruction", "system_instruction").get("parts");
    if (instruction.isPresent()) {
      call.message(systemMessage(instruction));
    }
    for (Json content : request.get("contents").items()) {
      call.message(content.content());
    }
    if (request.get("tools").isPresent()) {
      call.part(PartName.TOOLS, request.get("tools").content());
    }
    call.parameters(request, "systemInstruction", "system_instruction", "contents", "tools");
    call.evidence(GeminiEvidence.of(request));
  }

  /** Instructions stand beside the contents, but are said before them. */
  private static Content systemMessage(Json parts) {
    return JsonWriter.write(
        json -> json.beginObject().field("role", "system").field("parts", parts).endObject());
  }

  private static void input(Call call, Json request, String member) {
    if (request.get(member).isPresent()) {
      call.part(PartName.INPUT, request.get(member).content());
    }
    call.parameters(request, member);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    switch (this) {
      case GENERATE, STREAM -> GeminiAnswer.read(body, answer);
      case EMBED -> answer.setWhole(Json.parseWithout("embedding", body).isObject());
      case EMBED_ALL -> answer.setWhole(Json.parseWithout("embeddings", body).isObject());
      case PREDICT -> answer.setWhole(Json.parseWithout("predictions", body).isObject());
    }
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    GeminiAnswer.readStream(body, answer);
  }

  /** A stream that is asked for as one array of answers fails as one, too. */
  @Override
  public Json error(Json body) {
    return (body.isArray() ? body.item(0) : body).get("error");
  }
}
