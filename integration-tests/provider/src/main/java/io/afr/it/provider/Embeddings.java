package io.afr.it.provider;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings, as each provider writes them: eight numbers for a text, the same for the same. */
final class Embeddings {
  private static final int dimensions = 8;

  private Embeddings() {}

  /** {@code POST /v1/embeddings}. */
  static String openAi(JsonNode request) {
    List<String> texts = texts(request.path("input"));
    boolean packed = request.path("encoding_format").asString("").equals("base64");
    ObjectNode body = Json.object().put("object", "list");
    ArrayNode data = body.putArray("data");
    for (int i = 0; i < texts.size(); i++) {
      ObjectNode one = data.addObject().put("object", "embedding").put("index", i);
      float[] vector = vector(texts.get(i));
      one.set("embedding", packed ? one.stringNode(pack(vector)) : numbers(vector));
    }
    body.set("model", request.path("model"));
    int tokens = 5 * texts.size();
    body.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    return body.toString();
  }

  /** {@code POST /v1beta/models/M:batchEmbedContents} and {@code :embedContent}. */
  static String gemini(JsonNode request) {
    ObjectNode body = Json.object();
    for (JsonNode one : request.path("requests")) {
      body.withArray("embeddings").add(values(one));
    }
    if (!request.has("requests")) {
      body.set("embedding", values(request));
    }
    return body.toString();
  }

  private static ObjectNode values(JsonNode request) {
    ObjectNode embedding = Json.object();
    embedding.set("values", numbers(vector(Json.text(request.path("content").path("parts")))));
    return embedding;
  }

  /** {@code POST /api/embed}. */
  static String ollama(JsonNode request) {
    ObjectNode body = Json.object();
    body.set("model", request.path("model"));
    List<String> texts = texts(request.path("input"));
    texts.forEach(text -> body.withArray("embeddings").add(numbers(vector(text))));
    body.put("total_duration", 14_000_000).put("prompt_eval_count", 5 * texts.size());
    return body.toString();
  }

  private static List<String> texts(JsonNode input) {
    List<String> texts = new ArrayList<>();
    if (input.isArray()) {
      input.forEach(text -> texts.add(text.asString("")));
    } else {
      texts.add(input.asString(""));
    }
    return texts;
  }

  private static float[] vector(String text) {
    float[] vector = new float[dimensions];
    for (int i = 0; i < text.length(); i++) {
      vector[text.charAt(i) % dimensions] += 1f / text.length();
    }
    return vector;
  }

  private static ArrayNode numbers(float[] vector) {
    ArrayNode numbers = Json.array();
    for (float number : vector) {
      numbers.add(number);
    }
    return numbers;
  }

  private static String pack(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
