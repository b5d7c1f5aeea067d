package io.afr.reader.web;

import io.afr.reader.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A JSON document that is written when it is sent: a long session is never one text in memory. */
@FunctionalInterface
interface Body {

  void write(OutputStream to) throws IOException;

  static Body of(JsonNode document) {
    return to -> to.write(bytes(document));
  }

  /** An array, element by element. */
  static <T> Body array(List<T> elements, Function<T, JsonNode> json) {
    return to -> {
      to.write('[');
      for (int i = 0; i < elements.size(); i++) {
        if (i > 0) {
          to.write(',');
        }
        to.write(bytes(json.apply(elements.get(i))));
      }
      to.write(']');
    };
  }

  static byte[] bytes(JsonNode document) {
    return Json.write(document).getBytes(StandardCharsets.UTF_8);
  }
}
