package io.afr.it.provider;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/embeddings}: eight numbers for every text, the same for the same text. */
final class Embeddings {
  private static final int dimensions = 8;

  private Embeddings() {}

  static String of(JsonNode request) {
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
